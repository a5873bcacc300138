using Rouages.Needs.Domain;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs;

/// <summary>How needs are said.</summary>
internal static class NeedWords
{
    public static string Label(this Words T, NeedStanding standing) => standing switch
    {
        NeedStanding.Worked => T["On y travaille"],
        NeedStanding.Covered => T["Couvert"],
        _ => T["Ouvert"],
    };

    public static string Label(this Words T, Knowledge known) => known switch
    {
        Knowledge.Lived => T["Je le vis"],
        Knowledge.Heard => T["On me l’a dit"],
        Knowledge.Workshop => T["Dit en atelier"],
        Knowledge.Figures => T["Des chiffres, une étude"],
        _ => T["Autrement"],
    };

    /// <summary>How it is known, as its page tells it of somebody else.</summary>
    public static string Told(this Words T, Knowledge known) => known switch
    {
        Knowledge.Lived => T["La personne qui l’a dit le vit"],
        Knowledge.Heard => T["La personne qui l’a dit l’a entendu autour d’elle"],
        Knowledge.Workshop => T["Dit en atelier"],
        Knowledge.Figures => T["Par des chiffres ou une étude"],
        _ => T["Autrement"],
    };

    /// <summary>« 34 personnes », « moins de trois personnes ».</summary>
    public static string People(this Words T, int? people) =>
        people is { } number ? T.Count(number, "{0} personne", "{0} personnes") : T["moins de trois personnes"];

    /// <summary>The address of the part that is known, or of where it is.</summary>
    public static string NameOf(this TerritoryFinder territories, string key) => territories.Find(key)?.DisplayName ?? key;
}

/// <summary>Addresses of this module.</summary>
internal static class NeedLinks
{
    public const string All = "/besoins", Say = "/besoins/dire";

    public static string Of(string slug) => $"{All}/{slug}";
}
