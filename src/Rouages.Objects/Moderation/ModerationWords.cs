using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

internal static class ModerationWords
{
    public static string Label(this Words T, ReportReason reason) => reason switch
    {
        ReportReason.Hurtful => T["C’est blessant, haineux ou harcelant"],
        ReportReason.Private => T["Cela dit quelque chose de privé sur quelqu’un"],
        ReportReason.Unlawful => T["C’est contraire à la loi"],
        ReportReason.Unwanted => T["C’est de la publicité, ou sans rapport"],
        ReportReason.Remark => T["Une remarque"],
        ReportReason.Wrong => T["C’est faux ou périmé"],
        _ => T["Autre chose"],
    };

    public static string Label(this Words T, ReportDecision decision) => decision switch
    {
        ReportDecision.Hidden => T["masqué"],
        ReportDecision.Restored => T["montré de nouveau"],
        _ => T["laissé tel quel"],
    };
}

/// <summary>What moderation writes in the activity log, and how it is told there.</summary>
internal sealed class ModerationActivityText(Words T) : IActivityText
{
    public const string Hidden = "moderation-hidden", Restored = "moderation-restored", Kept = "moderation-kept";

    public static string KindOf(ReportDecision decision) => decision switch
    {
        ReportDecision.Hidden => Hidden,
        ReportDecision.Restored => Restored,
        _ => Kept,
    };

    public string? Tell(ActivityLine line) => line.Kind switch
    {
        Hidden => T["La modération a masqué un commentaire : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Restored => T["La modération a montré de nouveau un commentaire : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Kept => T["La modération a laissé tel quel ce qui était signalé : {0}", line.Detail.GetValueOrDefault("reason", "")],
        _ => null,
    };
}
