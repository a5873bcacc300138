using System.Diagnostics.CodeAnalysis;

namespace Rouages.Objects;

/// <summary>Names anything that people can talk about, follow, find or report: its kind and its identifier.</summary>
/// <param name="Kind">Word of an <see cref="IObjectKind"/>, such as <c>cooperation</c>: lower case letters, at most
/// <see cref="LongestKind"/>.</param>
/// <param name="Id">Identifier within its kind.</param>
public readonly record struct ObjectRef(string Kind, Guid Id)
{
    /// <summary>Most characters in a kind.</summary>
    public const int LongestKind = 40;

    /// <summary>Reads <c>kind:identifier</c>, as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectRef reference)
    {
        reference = default;
        if (text is null || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and <= LongestKind and var at)) return false;
        if (!text.AsSpan(0, at).ContainsOnlyLetters() || !Guid.TryParseExact(text[(at + 1)..], "D", out var id)) return false;
        reference = new(text[..at], id);
        return true;
    }

    /// <summary>The reference as text: <c>cooperation:0197…</c>.</summary>
    public override string ToString() => $"{Kind}:{Id:D}";
}

file static class Letters
{
    internal static bool ContainsOnlyLetters(this ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('a', 'z') < 0;
}
