using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Members;

/// <summary>In whose name one comes in.</summary>
public sealed class JoinForm
{
    public string? Organisation { get; init; }
    public string? OrganisationName { get; init; }
    public string? OrganisationFamily { get; init; }

    /// <summary>Asked of an organisation whose commune and standing the inviting person wrote down; empty otherwise.</summary>
    public string? OrganisationCommune { get; init; }
    public string? OrganisationStatus { get; init; }

    /// <summary>What a newcomer says of themselves, when the letter of their invitation has proved their address.</summary>
    public string? Name { get; init; }
    public string? Password { get; init; }
    public string? Credential { get; init; }
}

public sealed record JoinView(
    CooperationPlace Place, bool IsOpen, JoinForm Form, IReadOnlyList<Option> Own, Errors Errors) : View<JoinPage>;

/// <summary>The open door: an organisation comes and sees.</summary>
internal static class JoinEndpoint
{
    public static void MapJoining(this IEndpointRouteBuilder cooperations)
    {
        cooperations.MapGet("/{slug}/rejoindre", Show).RequireAuthorization();
        cooperations.MapPost("/{slug}/rejoindre", Submit).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RazorComponentResult<JoinPage>, NotFound>> Show(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { IsPublic: true } place) return TypedResults.NotFound();
        return Page(place, place.Facts.OpenDoor, new(), await db.OrganisationsOf(user.PersonId(), Paris.Today(clock), ct), new());
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>, NotFound>> Submit(
        string slug, [FromForm] JoinForm form, HttpContext http, CooperationFinder cooperations, RouagesDb db, ActivityLog activity,
            TimeProvider clock, CancellationToken ct)
    {
        if (await cooperations.Find(slug, http.User, ct) is not { IsPublic: true } place) return TypedResults.NotFound();
        var person = http.User.PersonId();
        var own = await db.OrganisationsOf(person, Paris.Today(clock), ct);
        var errors = new Errors();
        var choice = form.Organisation == OrganisationChoice.Myself ? OrganisationChoice.InPerson
            : OrganisationChoice.Read(form.Organisation, form.OrganisationName, form.OrganisationFamily, own, errors);
        if (choice is null) return Page(place, place.Facts.OpenDoor, form, own, errors);

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == place.Id, ct);
        var (id, name) = choice.IsInPerson ? await db.SeatInPerson(person, clock, ct)
            : choice.Own is { } known ? (known, own.First(one => one.Id == known).Name)
            : await db.FoundAs(choice.New!, person, clock, ct);
        var was = cooperation.Present(id);
        if (cooperation.ComeAsCurious(id, clock.GetUtcNow()) is { Refusal: { } refusal })
        {
            errors.Add(refusal);
            return Page(place, false, form, own, errors);
        }

        if (was is null)
            activity.Note(new Act(person, id, clock.GetUtcNow()), place.Id, ActivityKinds.MemberJoined, cooperation.Present(id)!.Id,
                ("organisation", name));
        await db.SaveWithFreeSlugs(ct);
        await whole.CommitAsync(ct);
        ChosenOrganisations.Choose(http, id);
        Flash.Now(http, "Bienvenue dans « {0} ».", place.Name);
        return TypedResults.LocalRedirect($"/cooperations/{slug}");
    }

    private static RazorComponentResult<JoinPage> Page(
        CooperationPlace place, bool open, JoinForm form, IReadOnlyList<OwnOrganisation> own, Errors errors) =>
        Html.Show(new JoinView(place, open, form, [.. own.Select(one => new Option(one.Id.ToString(), one.Name))], errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
