using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Needs.Domain;
using Rouages.Needs.Showing;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Needs.Standings;

/// <summary>How far a need has come, as typed.</summary>
public sealed class StandingForm
{
    public string? Standing { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Saying how far a need has come, and telling it to those who said it.</summary>
internal static class StandingEndpoint
{
    public static void MapStandings(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/besoins/{slug}/avancement", Move).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NeedPage>, NotFound, ForbidHttpResult>> Move(
        string slug, [FromForm] StandingForm form, HttpContext http, NeedReader reader, NeedRights rights, NeedNews news, RouagesDb db,
        TimeProvider clock, CancellationToken ct)
    {
        if (await reader.Find(slug, http, ct) is not { Hidden: null } need) return TypedResults.NotFound();
        if (!await rights.MayMove(need, http.User, ct)) return TypedResults.Forbid();
        var errors = new Errors();
        if (!Enum.TryParse<NeedStanding>(form.Standing, out var standing) || !Enum.IsDefined(standing))
            errors.Add(nameof(form.Standing), "Choisissez l’une des réponses.");
        var reason = errors.Line(nameof(form.Reason), form.Reason, Need.LongestReason);
        if (!errors.Any && need.MoveTo(standing, reason, clock.GetUtcNow()) is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return await reader.Read(need, 1, http, ct) is { } view
                ? Html.Show(view with { Move = form, MoveErrors = errors }, StatusCodes.Status422UnprocessableEntity)
                : TypedResults.NotFound();
        await news.Moved(need, http.User.PersonId(), ct);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "C’est enregistré. Les personnes concernées l’apprendront.");
        return TypedResults.LocalRedirect(NeedLinks.Of(slug));
    }
}
