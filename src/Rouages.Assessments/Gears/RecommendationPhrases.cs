using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>Says the recommendations of a diagnosis in the reader's language, each with its origin and its reason.</summary>
internal static class RecommendationPhrases
{
    public static IReadOnlyList<AdvisedAction> For(Words T, Diagnosis diagnosis, Comparison? comparison)
    {
        if (diagnosis.IsSilent) return [];
        var earlier = comparison is { AsksRenewal: true } ? comparison.Before.Profile : null;
        return [.. Recommendations.For(diagnosis.Profile, diagnosis.Movement, earlier)
            .Select(advised => Say(T, diagnosis.Framework, advised))];
    }

    /// <summary>The levers of a family, for whoever asks for them; those addressed to public authorities stand on their own page.</summary>
    public static IReadOnlyList<AdvisedAction> Of(Words T, Framework framework, LeverFamily family) =>
        [.. family.Levers.Where(lever => lever.Audience == LeverAudience.Everybody).Select(lever =>
            Say(T, framework, new(lever, RecommendationKind.StudiedLever, new(Why.Movement) { Family = family })))];

    private static AdvisedAction Say(Words T, Framework framework, Recommendation advised) => new(
        advised.Reason.Wheel, framework.Say(advised.Item), From(T, framework, advised), advised.Item.Evidence,
        Because(T, framework, advised.Reason), new Origin(OriginKind(advised.Kind), advised.Item.Id), advised.Reason.Stage,
            Production(framework, advised), Brief(T, framework, advised));

    /// <summary>
    /// The first version names a need by what lacks; an action begins with what to do about it, as needs that say what they ask do.
    /// </summary>
    private static string Brief(Words T, Framework framework, Recommendation advised)
    {
        var title = ShortTitle.Of(framework.Say(advised.Item));
        return advised.Item is Need { Asks: null } ? T["Trouver de l’aide : {0}", Phrases.Small(title)] : title;
    }

    private static string From(Words T, Framework framework, Recommendation advised) => advised switch
    {
        { Kind: RecommendationKind.StageAction, Reason.Stage: { } stage } => T["étape « {0} »", framework.Say(stage)],
        { Kind: RecommendationKind.FunctionAction, Reason.Wheel: { } wheel } =>
            T["action de la fonction {0}", framework.Say(wheel.Function)],
        { Kind: RecommendationKind.Need, Reason.Wheel: { } wheel } => T["besoin de la fonction {0}", framework.Say(wheel.Function)],
        { Reason.Family: { } family } => T["levier « {0} »", Phrases.Small(framework.Say(family))],
        { Reason.Movement: { } movement } => T["levier du mouvement « {0} »", Phrases.Small(framework.Say(movement))],
        _ => T["levier"],
    };

    private static string Because(Words T, Framework framework, Reason reason) => reason switch
    {
        { Why: Why.Gripped, Wheel: { } wheel } => T["Le rouage « {0} » est loin derrière les autres.", framework.Say(wheel)],
        { Why: Why.Lowest, Wheel: { } wheel } =>
            T["Le rouage « {0} » est parmi les moins avancés.", framework.Say(wheel)],
        { Why: Why.LostGround, Wheel: { } wheel } => T["Le rouage « {0} » a reculé depuis le diagnostic précédent.", framework.Say(wheel)],
        { Movement: { } movement } => T["Utile à toute coopération dont le mouvement est « {0} ».", Phrases.Small(framework.Say(movement))],
        _ => T["Utile à toute coopération."],
    };

    private static string? Production(Framework framework, Recommendation advised) =>
        advised is { Kind: RecommendationKind.StageAction, Reason.Stage.Productions: [var first, ..] } ? framework.Say(first) : null;

    private static string OriginKind(RecommendationKind kind) => kind switch
    {
        RecommendationKind.StageAction => "stage-action",
        RecommendationKind.FunctionAction => "function-action",
        RecommendationKind.Need => "need",
        _ => "lever",
    };
}
