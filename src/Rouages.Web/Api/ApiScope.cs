namespace Rouages.Web.Api;

/// <summary>What a token may be used for. Without any, it reads what everybody reads, with a higher limit.</summary>
/// <param name="Key">As stored and written in the document.</param>
/// <param name="Label">What it opens: a French key of <c>Words</c>.</param>
public sealed record ApiScope(string Key, string Label)
{
    /// <summary>Who the person is, and where they act.</summary>
    public const string Profile = "profile";

    /// <summary>The cooperations where the person sits, those that are not public too.</summary>
    public const string Cooperations = "cooperations";

    /// <summary>The plans of the cooperations where the person sits.</summary>
    public const string Plans = "plans";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiScope> All { get; } =
    [
        new(Profile, Words.Key("Dire qui je suis, mes organisations et mes coopérations")),
        new(Cooperations, Words.Key("Lire mes coopérations, même celles qui ne sont pas publiques")),
        new(Plans, Words.Key("Lire les plans d’actions de mes coopérations")),
    ];
}
