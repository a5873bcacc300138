using Rouages.Commons;

namespace Rouages.Cooperations.Domain;

/// <summary>Somebody to invite: an address in lower case, and how they are called when it was written.</summary>
public sealed record InvitedAddress(string Email, string? Person);

/// <summary>
/// Reads the addresses that somebody typed or pasted, one per line, as a mail program copies them: <c>lea@exemple.fr</c>, or
/// <c>Léa Martin &lt;lea@exemple.fr&gt;</c>; commas and semicolons separate them too.
/// </summary>
public static class AddressLines
{
    /// <summary>Addresses in one form; a longer list comes from a table.</summary>
    public const int Most = 50;

    private const int LongestShown = 80;

    /// <summary>Each address once, in the order typed; and what cannot be read, each with its reason.</summary>
    public static (IReadOnlyList<InvitedAddress> Good, IReadOnlyList<Refusal> Wrong) Read(string? typed)
    {
        Dictionary<string, InvitedAddress> good = [];
        List<InvitedAddress> inOrder = [];
        List<Refusal> wrong = [];
        foreach (var piece in (TypedText.Lines(typed) ?? "").Split(['\n', ';']).SelectMany(Apart))
        {
            if (TypedText.Line(piece) is not { } text) continue;
            if (ReadOne(text) is not { } read)
                wrong.Add(new Refusal("« {0} » n’est pas une adresse électronique.") { Arguments = [text.AtMost(LongestShown)] });
            else if (good.TryAdd(read.Email, read)) inOrder.Add(read);
        }

        if (inOrder.Count > Most)
            wrong.Add(new Refusal("{0} adresses, c’est trop en une fois : {1} au plus, ou invitez depuis un tableau.")
            {
                Arguments = [inOrder.Count, Most],
            });
        return (inOrder, wrong);
    }

    // A comma stands between addresses, or inside of a name: « Martin, Léa <lea@exemple.fr> ».
    private static IEnumerable<string> Apart(string line) => line.Count(letter => letter == '@') > 1 ? line.Split(',') : [line];

    private static InvitedAddress? ReadOne(string text)
    {
        if (EmailAddress.Parse(text) is { } plain) return new(plain.Value.ToLowerInvariant(), null);
        if (!text.EndsWith('>') || text.LastIndexOf('<') is not (>= 0 and var at)
            || EmailAddress.Parse(text[(at + 1)..^1]) is not { } email) return null;
        var name = text[..at].Trim().Trim('"', '\'').Trim();
        return new(email.Value.ToLowerInvariant(), Accounts.Domain.Person.ReadName(name));
    }
}
