using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Following an object, and ceasing to.</summary>
internal static class FollowEndpoint
{
    public static void MapFollowing(this IEndpointRouteBuilder pages)
    {
        var follow = pages.MapGroup("/suivre/{kind}/{id:guid}").RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
        follow.MapPost("", Begin);
        follow.MapPost("/arreter", End);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Begin(
        string kind, Guid id, ObjectKinds kinds, Follows follows, HttpContext http, CancellationToken ct)
    {
        if (!kinds.AreTalkedAbout(kind) || await kinds.Card(new(kind, id), http.User, ct) is not { Closed: false } card)
            return TypedResults.NotFound();
        if (await follows.Begin(card.Ref, http.User.PersonId(), ct) is not null)
        {
            Flash.Now(http, "Vous suivez déjà {0} sujets : cessez d’abord d’en suivre un.", Follow.Most);
            return TypedResults.LocalRedirect(PreferencesEndpoint.Path);
        }

        Flash.Now(http, "Vous suivez « {0} ».", card.Title);
        return TypedResults.LocalRedirect(card.Address);
    }

    // Whoever no longer sees the object may still cease to follow it.
    private static async Task<RedirectHttpResult> End(
        string kind, Guid id, ObjectKinds kinds, Follows follows, HttpContext http, CancellationToken ct)
    {
        await follows.End(new(kind, id), http.User.PersonId(), ct);
        var card = await kinds.Card(new(kind, id), http.User, ct);
        if (card is null) Flash.Now(http, "C’est noté.");
        else Flash.Now(http, "Vous ne suivez plus « {0} ».", card.Title);
        return TypedResults.LocalRedirect(card?.Address ?? PreferencesEndpoint.Path);
    }
}
