using Rouages.Web.Tables;

namespace Rouages.Cooperations.Importing;

/// <summary>The good rows of a table so far: an address, and an organisation, is invited once by it.</summary>
internal sealed class SeenRows
{
    private readonly Dictionary<string, int> _emails = [];
    private readonly List<(NamedOrganisation Organisation, int Line)> _organisations = [];

    /// <summary>Tells of which row this one is a double; remembers it when nothing is wrong with it.</summary>
    public void Refuse(ImportRow row, string email, NamedOrganisation? organisation)
    {
        if (_emails.TryGetValue(email, out var line))
            row.Errors.Add("courriel", "{0} est déjà à la ligne {1} : une adresse reçoit une seule invitation.", email, line);
        else if (organisation is { } named && _organisations.Find(seen => named.IsAlso(seen.Organisation)) is { Line: > 0 } first)
            row.Errors.Add("organisation",
                "Cette organisation est déjà à la ligne {0} : la première personne qui entre donne un mandat aux autres.", first.Line);
        if (row.Errors.Any) return;
        _emails[email] = row.Line;
        if (organisation is { } kept) _organisations.Add((kept, row.Line));
    }
}
