using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>What is written about a cooperation, checked.</summary>
internal sealed record CooperationFacts(string Name, string Type, List<string> Communes, string? Summary)
{
    public static CooperationFacts? Read(
        string? name, string? type, string? communes, string? summary, CooperationTypes types, TerritoryFinder territories, Errors errors)
    {
        var title = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length < 2) errors.Add("Name", "Donnez un nom à la coopération.");
        else if (title.Length > Cooperation.LongestName) errors.Add("Name", "Au plus {0} caractères.", Cooperation.LongestName);
        if (types.Find(type) is null) errors.Add("Type", "Choisissez la forme qui ressemble le plus à la vôtre.");
        var codes = territories.ReadCommunes(communes, "Communes", errors);
        if (codes.Count == 0) errors.Add("Communes", "Nommez au moins une commune, ou une intercommunalité.");
        var text = OrganisationForm.Text(summary);
        if (text?.Length > Cooperation.LongestSummary) errors.Add("Summary", "Au plus {0} caractères.", Cooperation.LongestSummary);
        return errors.Any ? null : new(title, type!, codes, text);
    }
}
