using Rouages.Cooperations;
using Rouages.Objects.Comments;
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

    /// <summary>What became of a report in one word; nothing is decided about a remark.</summary>
    public static string Outcome(this Words T, ReportReason reason, ReportDecision decision) =>
        reason == ReportReason.Remark ? T["traitée"] : T.Label(decision);

    public static string Label(this Words T, ReportDecision decision) => decision switch
    {
        ReportDecision.Hidden => T["masqué"],
        ReportDecision.Restored => T["montré de nouveau"],
        ReportDecision.Gone => T["déjà retiré par la personne qui l’avait écrit"],
        _ => T["laissé tel quel"],
    };
}

/// <summary>
/// What moderation writes in the activity log, and how it is told there; in the console's log where an operator decided.
/// </summary>
internal sealed class ModerationActivityText(Words T) : IActivityText
{
    public const string Hidden = "moderation-hidden", Restored = "moderation-restored", Kept = "moderation-kept", Gone = "moderation-gone",
        Remark = "remark-answered", RemarkRead = "remark-read", AnswerShown = "remark-answer-shown", AnswerTaken = "remark-answer-taken";

    public IReadOnlyCollection<string> OfOperators { get; } =
        [Hidden, Restored, Kept, Gone, Remark, RemarkRead, AnswerShown, AnswerTaken];

    public static string KindOf(Report report) => report.Decision switch
    {
        _ when report.Reason == ReportReason.Remark => report.Answer is null ? RemarkRead : Remark,
        ReportDecision.Hidden => Hidden,
        ReportDecision.Restored => Restored,
        ReportDecision.Gone => Gone,
        _ => Kept,
    };

    public string? Tell(ActivityLine line) => line.Kind switch
    {
        Hidden or Restored when !line.Detail.GetValueOrDefault("object", "").StartsWith(CommentKind.Word, StringComparison.Ordinal) =>
            line.Kind == Hidden ? T["La modération a masqué ce qui était signalé : {0}", line.Detail.GetValueOrDefault("reason", "")]
                : T["La modération a montré de nouveau ce qui était signalé : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Hidden => T["La modération a masqué un commentaire : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Restored => T["La modération a montré de nouveau un commentaire : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Kept => T["La modération a laissé tel quel ce qui était signalé : {0}", line.Detail.GetValueOrDefault("reason", "")],
        Gone => T["La modération a répondu à un signalement ; ce qui était signalé avait déjà été retiré : {0}",
            line.Detail.GetValueOrDefault("reason", "")],
        Remark => line.Detail.GetValueOrDefault("reason") is { Length: > 0 } reason ? T["Une remarque a reçu sa réponse : {0}", reason]
            : T["Une remarque a reçu sa réponse."],
        RemarkRead => T["Une remarque a été lue, sans réponse écrite."],
        AnswerShown => T["La réponse à une remarque est montrée sous la fiche."],
        AnswerTaken => T["La réponse à une remarque n’est plus montrée sous la fiche."],
        _ => null,
    };
}
