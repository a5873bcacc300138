using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>What an invitation opens, and who offers it.</summary>
public sealed record Offer(
    Guid Id, InvitationState State, string? From, string InvitedFor, MemberRole Role, Engagement Engagement,
    Guid? CooperationId, string? CooperationSlug, string? Cooperation, string? Type, string? Summary, bool IsClosed,
    Guid? OrganisationId, string? OrganisationSlug, string? Organisation, DateOnly? MandateUntil, bool ByMail)
{
    /// <summary>Who is expected, as far as the inviting person wrote it.</summary>
    public required ExpectedGuest Guest { get; init; }

    /// <summary>The address that its letter was sent to; null for a link.</summary>
    public string? Email { get; init; }

    /// <summary>What the inviting person says in their own words.</summary>
    public string? Message { get; init; }
}

public sealed record InvitationView(
    string Token, Offer? Offer, JoinForm Form, IReadOnlyList<Option> Own, Errors Errors) : View<InvitationPage>
{
    /// <summary>The organisation of the directory that is invited, when the person has no mandate for it.</summary>
    public KnownOrganisation? Known { get; init; }

    /// <summary>How whoever reads comes in.</summary>
    public WayIn Way { get; init; }
}

/// <summary>How whoever reads an invitation comes in.</summary>
public enum WayIn
{
    /// <summary>They are signed in.</summary>
    SignedIn,

    /// <summary>The letter proved an address that has no account: name and password are asked with the rest.</summary>
    Newcomer,

    /// <summary>The letter proved an address that has an account: its owner signs in.</summary>
    Known,

    /// <summary>A link that was shared proves no address.</summary>
    Stranger,
}

/// <summary>The page behind a link: who invites to what, and the way in or out.</summary>
internal static class InvitationEndpoint
{
    public static void MapInvitation(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/invitation/{token}", Show).AllowAnonymous();
        pages.MapPost("/invitation/{token}/accepter", Accept).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
        pages.MapPost("/invitation/{token}/entrer", Enter).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapPost("/invitation/{token}/decliner", Decline).AllowAnonymous();
    }

    private static async Task<RazorComponentResult<InvitationPage>> Show(
        string token, HttpContext http, RouagesDb db, AcceptForm accepting, INewcomers newcomers, TimeProvider clock, CancellationToken ct)
    {
        // The address is the key: neither caches nor search engines keep it.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var offer = await db.OfferOf(token, clock.GetUtcNow(), ct);
        var own = await db.OrganisationsOf(http.User.FindPersonId(), Paris.Today(clock), ct);
        var (form, known) = await accepting.Start(offer, own, ct);
        return Page(token, offer, form, own, new(), await Way(http, offer, newcomers, ct), known);
    }

    /// <summary>The letter proved the address: the account begins here, with the entry, and no other letter is sent.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitationPage>>> Enter(
        string token, [FromForm] JoinForm form, HttpContext http, RouagesDb db, AcceptForm accepting, Acceptance acceptance,
        INewcomers newcomers, TimeProvider clock, CancellationToken ct)
    {
        var offer = await db.OfferOf(token, clock.GetUtcNow(), ct);
        var way = await Way(http, offer, newcomers, ct);
        if (offer is not { State: InvitationState.Open, IsClosed: false } || way != WayIn.Newcomer)
            return Page(token, offer, form, [], new(), way);

        var errors = new Errors();
        var newcomer = await newcomers.Read(offer.Email!, new(form.Name, form.Password, form.Credential), errors, ct);
        var choice = await accepting.Read(offer, form, [], errors, ct);
        var entered = newcomer is null || choice is null ? null : await acceptance.Accept(offer, choice, newcomer, errors, ct);
        if (entered is null)
        {
            var now = await db.OfferOf(token, clock.GetUtcNow(), ct);
            return Page(token, now, form, [], errors, await Way(http, now, newcomers, ct));
        }

        await newcomers.Enter(http, newcomer!, entered.Person, ct);
        return Welcome(http, offer, entered);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitationPage>>> Accept(
        string token, [FromForm] JoinForm form, HttpContext http, RouagesDb db, AcceptForm accepting, Acceptance acceptance,
        TimeProvider clock, CancellationToken ct)
    {
        var own = await db.OrganisationsOf(http.User.PersonId(), Paris.Today(clock), ct);
        if (await db.OfferOf(token, clock.GetUtcNow(), ct) is not { State: InvitationState.Open } offer)
            return Page(token, await db.OfferOf(token, clock.GetUtcNow(), ct), form, own, new(), WayIn.SignedIn);

        var errors = new Errors();
        var choice = await accepting.Read(offer, form, own, errors, ct);
        var entered = choice is null ? null : await acceptance.Accept(offer, choice, http.User.PersonId(), errors, ct);
        if (entered is null) return Page(token, await db.OfferOf(token, clock.GetUtcNow(), ct), form, own, errors, WayIn.SignedIn);
        return Welcome(http, offer, entered);
    }

    private static RedirectHttpResult Welcome(HttpContext http, Offer offer, Entered entered)
    {
        ChosenOrganisations.Choose(http, entered.Organisation);
        if (offer.CooperationId is null) Flash.Now(http, "Vous pouvez désormais agir au nom de {0}.", offer.Organisation);
        else Flash.Now(http, "Bienvenue dans « {0} ».", offer.Cooperation);
        return TypedResults.LocalRedirect(offer.CooperationId is null ? $"/organisations/{offer.OrganisationSlug}"
            : $"/cooperations/{offer.CooperationSlug}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitationPage>>> Decline(
        string token, HttpContext http, RouagesDb db, Acceptance acceptance, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OfferOf(token, clock.GetUtcNow(), ct) is not { State: InvitationState.Open, ByMail: true } offer)
            return Page(token, await db.OfferOf(token, clock.GetUtcNow(), ct), new(), [], new(), WayIn.Stranger);
        await acceptance.Decline(offer, ct);
        Flash.Now(http, "C’est noté, merci de l’avoir dit. Personne ne vous relancera.");
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<WayIn> Way(HttpContext http, Offer? offer, INewcomers newcomers, CancellationToken ct) =>
        http.User.FindPersonId() is not null ? WayIn.SignedIn
        : offer?.Email is not { } email ? WayIn.Stranger
        : await newcomers.HasAccount(email, ct) ? WayIn.Known : WayIn.Newcomer;

    private static RazorComponentResult<InvitationPage> Page(
        string token, Offer? offer, JoinForm form, IReadOnlyList<OwnOrganisation> own, Errors errors, WayIn way,
        KnownOrganisation? known = null) =>
        Html.Show(new InvitationView(token, offer, form, [.. own.Select(one => new Option(one.Id.ToString(), one.Name))], errors)
        {
            Known = known, Way = way,
        },
            offer is null ? StatusCodes.Status404NotFound
            : offer.State != InvitationState.Open || offer.IsClosed ? StatusCodes.Status410Gone
            : errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
