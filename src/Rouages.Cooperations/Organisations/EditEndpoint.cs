using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

public sealed record EditOrganisationView(string Slug, string Name, OrganisationForm Form, Errors Errors, KnownOrganisation? Known,
    OrganisationForm? Now = null) : View<EditOrganisationPage>;

internal static class EditEndpoint
{
    public static void MapEditing(this IEndpointRouteBuilder pages)
    {
        var editing = pages.MapOrganisation("modifier");
        editing.MapGet("", Show);
        editing.MapPost("", Submit);
    }

    private static async Task<RazorComponentResult<EditOrganisationPage>> Show(
        OrganisationPlace place, RouagesDb db, TerritoryFinder territories, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == place.Id, ct);
        return Page(organisation, OrganisationForm.Of(organisation, territories, db.EditionOf(organisation)), new());
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EditOrganisationPage>>> Submit(
        OrganisationPlace place, [FromForm] OrganisationForm form, HttpContext http, RouagesDb db, TerritoryFinder territories,
            ActivityLog activity,
        TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == place.Id, ct);
        var errors = new Errors();
        if (form.Read(territories, errors) is not { } facts) return Page(organisation, form, errors);
        if (await db.Known(facts, organisation.Id, ct) is { } known)
        {
            errors.Add(nameof(form.Number), "Une autre organisation porte déjà ce numéro.");
            return Page(organisation, form, errors, known);
        }

        facts.WriteOn(organisation);
        db.Expect(organisation, form.Edition);
        db.Entry(organisation).Property(o => o.Name).IsModified = true;
        activity.Note(new Act(http.User.PersonId(), organisation.Id, clock.GetUtcNow()), null, ActivityKinds.OrganisationEdited,
            organisation.Id);
        if (!await db.SaveUnlessFaster(ct)) return await Overtaken(db, organisation, form, territories, ct);

        Flash.Now(http, "La fiche est à jour.");
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }

    // Somebody saved meanwhile: the typed text stays, and the next send is on top of the last edition.
    private static async Task<RazorComponentResult<EditOrganisationPage>> Overtaken(
        RouagesDb db, Organisation organisation, OrganisationForm form, TerritoryFinder territories, CancellationToken ct)
    {
        await db.Entry(organisation).ReloadAsync(ct);
        var now = OrganisationForm.Of(organisation, territories, db.EditionOf(organisation));
        return Html.Show(new EditOrganisationView(organisation.Slug, organisation.Name, form.On(now.Edition), new(), null, now),
            StatusCodes.Status409Conflict);
    }

    private static RazorComponentResult<EditOrganisationPage> Page(
        Organisation organisation, OrganisationForm form, Errors errors, KnownOrganisation? known = null) =>
        Html.Show(new EditOrganisationView(organisation.Slug, organisation.Name, form, errors, known),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
