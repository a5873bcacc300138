using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>The porteur gives a dated version to somebody by a link, takes it back, and decides what is public.</summary>
internal static class SharesEndpoint
{
    public static void MapSharing(this IEndpointRouteBuilder pages)
    {
        var shares = pages.MapCooperation("rouages/{number:int}", read: Right.PublishDiagnosis, write: Right.PublishDiagnosis);
        shares.MapGet("/partages", Show);
        shares.MapPost("/partages", Share);
        shares.MapPost("/partages/{id:guid}/revoquer", Revoke).EvenClosed("A link that was given can always be taken back.");
        shares.MapPublishing();
        pages.MapSharedReports();
    }

    private static async Task<Results<RazorComponentResult<SharesPage>, NotFound>> Show(
        CooperationPlace place, int number, HttpContext http, Shares shares, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await shares.View(place, number, new(), new(), FreshLink.Take(http), ct) is { } view ? Html.Show(view)
            : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SharesPage>, NotFound>> Share(
        CooperationPlace place, string slug, int number, [FromForm] ShareForm? sent, HttpContext http, Shares shares, RouagesDb db,
        TimeProvider clock, CancellationToken ct)
    {
        var (form, errors) = (sent ?? new(), new Errors());
        if (form.Read(errors) is not { } asked)
            return await shares.View(place, number, form, errors, null, ct) is { } again
                ? Html.Show(again, StatusCodes.Status422UnprocessableEntity) : TypedResults.NotFound();

        var token = ShareToken.New();
        if (await shares.Freeze(place, number, asked.For, asked.Choice, token, place.Act(clock.GetUtcNow()), ct) is not { } shared)
            return TypedResults.NotFound();
        db.Add(shared);
        await db.SaveChangesAsync(ct);
        FreshLink.Keep(http, shared.Id, token);
        Flash.Now(http, "La version est figée et son lien est prêt.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Revoke(
        CooperationPlace place, string slug, int number, Guid id, [FromForm] RevokeForm? form, HttpContext http, Shares shares,
        RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await shares.Find(place, number, id, ct) is not { } shared) return TypedResults.NotFound();
        shared.Revoked ??= place.Act(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Le lien de {0} ne s’ouvre plus.", shared.For);
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/partages");
    }
}

/// <summary>Only the token: reading a form is what makes the framework check it.</summary>
public sealed class RevokeForm
{
    public string? Nothing { get; set; }
}
