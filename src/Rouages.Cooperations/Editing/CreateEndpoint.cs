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
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

public sealed record CreateView(CreateForm Form, IReadOnlyList<Option> Own, Errors Errors) : View<CreatePage>;

internal static class CreateEndpoint
{
    public static void MapCreating(this IEndpointRouteBuilder cooperations)
    {
        cooperations.MapGet("/nouvelle", Show).RequireAuthorization();
        cooperations.MapPost("/nouvelle", Submit).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<CreatePage>> Show(
        ClaimsPrincipal user, RouagesDb db, TimeProvider clock, CancellationToken ct) =>
        Page(new(), await db.OrganisationsOf(user.PersonId(), Paris.Today(clock), ct), new());

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CreatePage>>> Submit(
        [FromForm] CreateForm form, HttpContext http, RouagesDb db, TerritoryFinder territories, CooperationTypes types,
            ActivityLog activity, TimeProvider clock, CancellationToken ct)
    {
        var person = http.User.PersonId();
        var own = await db.OrganisationsOf(person, Paris.Today(clock), ct);
        var (errors, id) = (new Errors(), SentOnce.IdOf(http, clock));
        if (await db.FindAsync<Cooperation>([id], ct) is { } made) return Opened(http, made);
        var facts = form.Read(types, territories, errors);
        var choice = OrganisationChoice.Read(form.Organisation, form.OrganisationName, form.OrganisationFamily, own, errors);
        if (facts is null || choice is null) return Page(form, own, errors);

        var organisation = choice.Own ?? (await db.Found(choice.New!, person, clock, ct)).Id;
        var cooperation = await Open(db, id, facts, organisation, clock.GetUtcNow(), ct);
        activity.Note(new Act(person, organisation, clock.GetUtcNow()), cooperation.Id, ActivityKinds.CooperationCreated, cooperation.Id);
        try
        {
            await db.SaveWithFreeSlugs(ct);
        }
        catch (DbUpdateException twice) when (twice.IsDuplicate())
        {
            // The other press of the same button was faster.
            db.ChangeTracker.Clear();
            if (await db.FindAsync<Cooperation>([id], ct) is { } first) return Opened(http, first);
            throw;
        }

        ChosenOrganisations.Choose(http, organisation);
        return Opened(http, cooperation);
    }

    private static RedirectHttpResult Opened(HttpContext http, Cooperation cooperation)
    {
        Flash.Now(http, "« {0} » est ouverte. Elle reste privée jusqu’à ce que vous la rendiez publique.", cooperation.Name);
        return TypedResults.LocalRedirect($"/cooperations/{cooperation.Slug}");
    }

    private static async Task<Cooperation> Open(
        RouagesDb db, Guid id, CooperationFacts facts, Guid organisation, DateTimeOffset now, CancellationToken ct)
    {
        var cooperation = new Cooperation
        {
            Id = id, Slug = await db.CooperationSlugOf(facts.Name, ct), Name = facts.Name, Type = facts.Type,
            CreatedAt = now, Summary = facts.Summary, Communes = facts.Communes,
        };
        cooperation.Welcome(organisation, MemberRole.Lead, Engagement.Committed, now);
        db.Add(cooperation);
        return cooperation;
    }

    private static RazorComponentResult<CreatePage> Page(CreateForm form, IReadOnlyList<OwnOrganisation> own, Errors errors) =>
        Html.Show(new CreateView(form, [.. own.Select(one => new Option(one.Id.ToString(), one.Name))], errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
