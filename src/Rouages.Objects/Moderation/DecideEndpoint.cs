using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>One report with what it is about, and the answer to give.</summary>
/// <param name="Id">The report.</param>
/// <param name="Reason">What is said to be wrong.</param>
/// <param name="Text">In words.</param>
/// <param name="At">When.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Answer">Why.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Title">What is reported; null once it is gone.</param>
/// <param name="Address">Where it stands, when the moderator may open it.</param>
/// <param name="Markdown">What it says.</param>
/// <param name="MayHide">It can be hidden.</param>
/// <param name="MayRestore">It can be shown again.</param>
/// <param name="Now">What became of it meanwhile.</param>
/// <param name="IsAnswerShown">The answer to this remark is read by everybody.</param>
/// <param name="Letter">What became of the letter to a visitor.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What was wrong with it.</param>
public sealed record DecideView(
    Guid Id, ReportReason Reason, string? Text, DateTimeOffset At, ReportDecision? Decision, string? Answer, DateTimeOffset? DecidedAt,
    string? Title, string? Address, string? Markdown, bool MayHide, bool MayRestore, ReportedState Now, bool IsAnswerShown,
    MailState? Letter, DecisionForm Form, Errors Errors) : View<DecidePage>
{
    public bool IsRemark => Reason == ReportReason.Remark;
}

/// <summary>What became of something reported before anybody decides.</summary>
public enum ReportedState
{
    /// <summary>It stands where it stood.</summary>
    Shown,

    /// <summary>A moderator hid it already.</summary>
    Hidden,

    /// <summary>Who wrote it took it back.</summary>
    Gone,
}

/// <summary>Answering a report: hide, leave, show again. Each decision has a reason and stands in the activity log.</summary>
internal static class DecideEndpoint
{
    public static void MapDecisions(this IEndpointRouteBuilder pages)
    {
        var report = pages.MapGroup(QueueEndpoint.Path + "/{id:guid}").RequireAuthorization();
        report.MapGet("", Show);
        Decide(report, "/masquer", ReportDecision.Hidden);
        Decide(report, "/garder", ReportDecision.Kept);
        Decide(report, "/restaurer", ReportDecision.Restored);
    }

    private static void Decide(RouteGroupBuilder report, string path, ReportDecision decision) =>
        report.MapPost(path, (Guid id, [FromForm] DecisionForm form, HttpContext http, Decisions decisions, CancellationToken ct) =>
            Submit(id, decision, form, http, decisions, ct))
            .RequireRateLimiting(Limits.Sensitive);

    private static async Task<Results<RazorComponentResult<DecidePage>, NotFound>> Show(
        Guid id, ClaimsPrincipal user, Decisions decisions, CancellationToken ct) =>
        await decisions.Find(id, user, ct) is { } found ? Html.Show(await decisions.View(found, user, new(), new(), ct))
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DecidePage>, NotFound>> Submit(
        Guid id, ReportDecision decision, DecisionForm form, HttpContext http, Decisions decisions, CancellationToken ct)
    {
        if (await decisions.Find(id, http.User, ct) is not { } report) return TypedResults.NotFound();
        var (errors, isRemark) = (new Errors(), report.Reason == ReportReason.Remark);
        var answer = form.Read(isRemark, errors);
        if (!errors.Any && await decisions.Decide(report, decision, answer, form.IsShown && isRemark, http.User, ct) is { } refusal)
            errors.Add(refusal);
        if (errors.Any)
            return Html.Show(await decisions.View(report, http.User, form, errors, ct), StatusCodes.Status422UnprocessableEntity);
        if (isRemark) Flash.Now(http, "C’est enregistré. La personne sera prévenue, si l’on sait où lui écrire.");
        else Flash.Now(http, "La décision est enregistrée, et les personnes concernées seront prévenues.");
        return TypedResults.LocalRedirect(QueueEndpoint.Path);
    }
}

/// <summary>Decides on reports.</summary>
internal sealed class Decisions(
    RouagesDb db, Moderators moderators, IEnumerable<IHideable> hideables, ObjectKinds kinds, ModerationNews news, RemarkNews remarkNews,
    ActivityLog activity)
{
    private const int MostAlike = 1000;

    public Task<Report?> Find(Guid id, ClaimsPrincipal user, CancellationToken ct) => moderators.Find(id, user, ct);

    /// <summary>Decides and saves: the object, the report, its log and what is told, all or nothing.</summary>
    public async Task<Refusal?> Decide(
        Report report, ReportDecision asked, string? answer, bool shown, ClaimsPrincipal user, CancellationToken ct)
    {
        var hideable = hideables.FirstOrDefault(kind => kind.Kind == report.On.Kind);
        var about = hideable is null ? null : await hideable.Find(report.On.Id, ct);
        var decision = Told(asked, NowOf(hideable, about));
        var act = await moderators.Sign(report, user, ct);
        if (report.Decide(decision, answer, act) is { } refusal) return refusal;
        if (shown && report.ShowAnswer(true) is { } notShown) return notShown;
        if (asked != ReportDecision.Kept && await Change(hideable, report, asked, answer!, act, ct) is { } unchanged)
        {
            // Nothing of a decision that could not be carried out is kept.
            db.ChangeTracker.Clear();
            return unchanged;
        }

        activity.Note(act, report.CooperationId, ModerationActivityText.KindOf(report), report.On.Id,
            // The answer to a remark is its author's, and goes with them.
            ("reason", report.Reason == ReportReason.Remark ? "" : answer ?? ""), ("object", report.On.ToString()));
        if (report.Reason == ReportReason.Remark) await remarkNews.Tell(report, user, ct);
        else
        {
            var others = await Alike(report, decision, ct);
            foreach (var other in others) _ = other.Decide(decision, answer, act);
            await news.Tell([report, .. others], asked == ReportDecision.Kept ? null : about?.Author, answer!, ct);
        }

        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<DecideView> View(Report report, ClaimsPrincipal user, DecisionForm form, Errors errors, CancellationToken ct)
    {
        var hideable = hideables.FirstOrDefault(kind => kind.Kind == report.On.Kind);
        var about = hideable is null ? null : await hideable.Find(report.On.Id, ct);
        var card = await kinds.Card(report.On, user, ct);
        var now = NowOf(hideable, about);
        var letters = await db.MailStatesOf(ReportKind.Word, [report.Id], ct);
        return new(
            report.Id, report.Reason, report.Text, report.At, report.Decision, report.Answer, report.Decided?.At,
            about?.Title ?? card?.Title, card?.Address, about?.Markdown, report.IsOpen && about is { IsHidden: false },
            report.Decision == ReportDecision.Hidden && now == ReportedState.Hidden, now, report.IsAnswerShown, letters.StateOf(report.Id),
            form, errors);
    }

    // What was reported several times has one answer: nobody is told that it stays while it is hidden, nor the other way round.
    private async Task<IReadOnlyList<Report>> Alike(Report report, ReportDecision decision, CancellationToken ct)
    {
        if (decision == ReportDecision.Kept) return [];
        var before = decision == ReportDecision.Restored ? ReportDecision.Hidden : (ReportDecision?)null;
        return await db.Set<Report>().Where(r => r.On == report.On && r.Id != report.Id && r.Decision == before).OrderBy(r => r.Id)
            .Take(MostAlike).ToListAsync(ct);
    }

    private static ReportedState NowOf(IHideable? hideable, HideableObject? about) =>
        hideable is null || about is { IsHidden: false } ? ReportedState.Shown
        : about is null ? ReportedState.Gone : ReportedState.Hidden;

    // Nothing is left as it is when it is not there any more.
    private static ReportDecision Told(ReportDecision asked, ReportedState now) =>
        asked != ReportDecision.Kept || now == ReportedState.Shown ? asked
        : now == ReportedState.Gone ? ReportDecision.Gone : ReportDecision.Hidden;

    private static async Task<Refusal?> Change(
        IHideable? hideable, Report report, ReportDecision decision, string answer, Act act, CancellationToken ct) =>
        hideable is null ? new Refusal("Cela ne se masque pas d’ici : ouvrez sa page.")
        : decision == ReportDecision.Hidden ? await hideable.Hide(report.On.Id, answer, act, ct) : await hideable.Restore(report.On.Id, ct);
}
