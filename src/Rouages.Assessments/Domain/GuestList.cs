using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>
/// A pasted list, one person per line: « nom ; adresse ; organisation », the last two optional. A spreadsheet's tabs do as well.
/// </summary>
internal sealed record GuestList(IReadOnlyList<Guest> Guests, IReadOnlyList<GuestProblem> Problems)
{
    public const int LongestText = 60_000;
    public const int MostLines = 500;

    public static GuestList Read(string? text)
    {
        // A line break counts once, as the page counts it.
        text = (text ?? "").WithLineFeeds();
        if (text.Length > LongestText) return Refused(new Refusal("Cette liste est trop longue."));
        var lines = text.Split('\n').Select((line, index) => (line, number: index + 1))
            .Where(l => l.line.Trim().Length > 0).ToList();
        if (lines.Count > MostLines) return Refused(new Refusal("Au plus {0} personnes à la fois.") { Arguments = [MostLines] });
        var guests = new List<Guest>(lines.Count);
        var problems = new List<GuestProblem>();
        var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, number) in lines)
        {
            var read = ReadLine(line, addresses);
            if (read.Refusal is { } refusal) problems.Add(new(number, refusal));
            else guests.Add(read.Value!);
        }
        return new(guests, problems);
    }

    private static Outcome<Guest> ReadLine(string line, HashSet<string> addresses)
    {
        var parts = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';', StringSplitOptions.TrimEntries);
        var name = TypedText.Line(parts[0]) ?? "";
        var email = parts.ElementAtOrDefault(1) is { Length: > 0 } given ? given : null;
        var organisation = TypedText.Line(parts.ElementAtOrDefault(2));
        if (parts.Skip(3).Any(part => part.Length > 0)) return new Refusal("Trop de points-virgules : nom ; adresse ; organisation.");
        if (name.Length == 0) return new Refusal("Il manque le nom.");
        if (name.Length > Respondent.LongestName) return new Refusal("Un nom a au plus {0} caractères.")
        { Arguments = [Respondent.LongestName] };
        if (name.Contains('@', StringComparison.Ordinal)) return new Refusal("Commencez par le nom, puis l’adresse.");
        if (organisation?.Length > Respondent.LongestOrganisation)
            return new Refusal("Un nom d’organisation a au plus {0} caractères.") { Arguments = [Respondent.LongestOrganisation] };
        if (email is not null && EmailAddress.Parse(email) is null) return new Refusal("« {0} » n’est pas une adresse électronique.")
        { Arguments = [email] };
        if (email is not null && !addresses.Add(email))
            return new Refusal("« {0} » est déjà plus haut : laissez l’adresse vide, vous remettrez le lien de la main à la main.")
            {
                Arguments = [email]
            };
        return new Guest(name, email, organisation);
    }

    private static GuestList Refused(Refusal refusal) => new([], [new(0, refusal)]);
}

/// <summary>What is wrong with a line; line 0 stands for the whole list.</summary>
internal sealed record GuestProblem(int Line, Refusal Refusal);
