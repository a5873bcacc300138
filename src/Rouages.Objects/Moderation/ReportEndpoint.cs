using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Objects.Comments;
using Rouages.Objects.Kinds;
using Rouages.Objects.Notifications;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>The form of a report.</summary>
public sealed record ReportView(ObjectCard Card, ReportForm Form, Errors Errors, bool IsVisitor, bool IsRemark) : View<ReportPage>;

/// <summary>What became of a report, for whoever made it.</summary>
public sealed record ReportedView(
    ReportReason Reason, string? Text, DateTimeOffset At, ReportDecision? Decision, string? Answer, ObjectCard? Card) : View<ReportedPage>;

/// <summary>Reporting what should not stand here, with an account or with an address.</summary>
internal static class ReportEndpoint
{
    public static void MapReporting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/signaler/{kind}/{id:guid}", Show).AllowAnonymous();
        pages.MapPost("/signaler/{kind}/{id:guid}", Submit).AllowAnonymous().RequireRateLimiting(Limits.Sensitive);
        pages.MapGet("/signalements/{id:guid}", ShowOwn).RequireAuthorization();
    }

    private static async Task<Results<RazorComponentResult<ReportPage>, NotFound>> Show(
        string kind, Guid id, ClaimsPrincipal user, ObjectKinds kinds, IEnumerable<RemarkedKind> remarked, CancellationToken ct) =>
        await Reportable(new(kind, id), user, kinds, ct) is { } card
            ? Page(card, new(), new(), user, IsRemark(card, remarked)) : TypedResults.NotFound();

    private static bool IsRemark(ObjectCard card, IEnumerable<RemarkedKind> remarked) => remarked.Any(one => one.Kind == card.Ref.Kind);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Submit(
        string kind, Guid id, [FromForm] ReportForm form, HttpContext http, ObjectKinds kinds, IEnumerable<RemarkedKind> remarked,
            ReportBounds bounds, Moderators moderators, Notify notify, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Reportable(new(kind, id), http.User, kinds, ct) is not { } card) return TypedResults.NotFound();
        var (errors, person, isRemark) = (new Errors(), http.User.FindPersonId(), IsRemark(card, remarked));
        var content = form.Read(person is null, isRemark, errors);
        if (content is not null && await bounds.Refuse(card.Ref, isRemark, person, content.Email, ct) is { } refusal) errors.Add(refusal);
        if (content is null || errors.Any) return Page(card, form, errors, http.User, isRemark);

        var now = clock.GetUtcNow();
        var report = new Report
        {
            Id = Guid.CreateVersion7(now), On = card.Ref, Reason = content.Reason, Text = content.Text, PersonId = person,
            Email = content.Email, At = now, Language = Words.English ? "en" : "fr",
            // A cooperation does not judge itself.
            CooperationId = card.Ref.Kind == CooperationKind.Word ? null : card.CooperationId,
        };
        db.Add(report);
        // What is reported may hurt: the words of a comment are read on its page, not in a letter.
        var told = isRemark && await bounds.IsTold(card.Ref, now, ct) ? [] : await moderators.Of(report, ct);
        await notify.Tell(told, new(ReportKind.Word, report.Id), ModerationNews.Report, (Words T) =>
            isRemark ? T["Une remarque à lire : « {0} »", card.Title]
                : card.Ref.Kind == CommentKind.Word ? T["Un signalement à traiter. {0}.", T.Label(report.Reason)]
                : T["Un signalement à traiter : « {0} »", card.Title], ct);
        await db.SaveChangesAsync(ct);
        if (isRemark) Flash.Now(http, "Merci : votre remarque est transmise.");
        else Flash.Now(http, "Merci : votre signalement est transmis à la modération.");
        return TypedResults.LocalRedirect(person is null ? card.Address : $"/signalements/{report.Id}");
    }

    // A report is an object too, for whoever is told of it; reporting it would go round for ever.
    private static async Task<ObjectCard?> Reportable(ObjectRef on, ClaimsPrincipal user, ObjectKinds kinds, CancellationToken ct) =>
        on.Kind == ReportKind.Word ? null : await kinds.Card(on, user, ct);

    private static async Task<Results<RazorComponentResult<ReportedPage>, NotFound>> ShowOwn(
        Guid id, ClaimsPrincipal user, RouagesDb db, ObjectKinds kinds, CancellationToken ct)
    {
        var person = user.PersonId();
        return await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == person, ct) is { } report
            ? Html.Show(new ReportedView(
                report.Reason, report.Text, report.At, report.Decision, report.Answer, await kinds.Card(report.On, user, ct)))
            : TypedResults.NotFound();
    }

    private static RazorComponentResult<ReportPage> Page(
        ObjectCard card, ReportForm form, Errors errors, ClaimsPrincipal user, bool isRemark) =>
        Html.Show(new ReportView(card, form, errors, user.FindPersonId() is null, isRemark),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
