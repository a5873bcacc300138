using System.Text.RegularExpressions;

namespace Rouages.Mail;

/// <summary>An address that its owner would recognise and that nobody can write to: <c>a…a@exemple.fr</c>.</summary>
public static partial class MaskedAddress
{
    /// <summary>The address without the middle of its name.</summary>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return at < 0 ? "…" : at < 3 ? "…" + address[at..] : $"{address[0]}…{address[at - 1]}{address[at..]}";
    }

    /// <summary>A sentence of a mail server, with each address in it masked.</summary>
    public static string? In(string? text) => text is null ? null : Address().Replace(text, match => Of(match.Value));

    [GeneratedRegex("""[^\s<>"'(),:;]+@[^\s<>"'(),:;]+""")] private static partial Regex Address();
}
