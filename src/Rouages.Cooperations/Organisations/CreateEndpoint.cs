using Microsoft.AspNetCore.Builder;
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

public sealed record CreateOrganisationView(OrganisationForm Form, Errors Errors, KnownOrganisation? Known) : View<CreateOrganisationPage>;

internal static class CreateEndpoint
{
    public static void MapCreating(this IEndpointRouteBuilder organisations)
    {
        organisations.MapGet("/nouvelle", () => Page(new(), new(), null)).RequireAuthorization();
        organisations.MapPost("/nouvelle", Submit).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CreateOrganisationPage>>> Submit(
        [FromForm] OrganisationForm form, HttpContext http, RouagesDb db, TerritoryFinder territories, ActivityLog activity,
            TimeProvider clock, CancellationToken ct)
    {
        var (errors, id) = (new Errors(), SentOnce.IdOf(http, clock));
        if (await db.FindAsync<Organisation>([id], ct) is { } made) return Added(http, made);
        if (form.Read(territories, errors) is not { } facts) return Page(form, errors, null);
        if (await db.Known(facts, null, ct) is { } known) return Refuse(form, errors, known);

        var organisation = await db.Found(facts, http.User.PersonId(), clock, ct, id);
        activity.Note(new Act(http.User.PersonId(), organisation.Id, clock.GetUtcNow()), null, ActivityKinds.OrganisationCreated,
            organisation.Id);
        try
        {
            await db.SaveWithFreeSlugs(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            // The other press of the same button was faster, or somebody else was.
            db.ChangeTracker.Clear();
            return await db.FindAsync<Organisation>([id], ct) is { } first ? Added(http, first)
                : Refuse(form, errors, await db.Known(facts, null, ct));
        }

        return Added(http, organisation);
    }

    private static RedirectHttpResult Added(HttpContext http, Organisation organisation)
    {
        Flash.Now(http, "{0} est dans le répertoire.", organisation.Name);
        return TypedResults.LocalRedirect($"/organisations/{organisation.Slug}");
    }

    private static RazorComponentResult<CreateOrganisationPage> Refuse(OrganisationForm form, Errors errors, KnownOrganisation? known)
    {
        errors.Add(known is null ? "" : nameof(form.Number), "Cette organisation vient d’être ajoutée, ou l’était déjà.");
        return Page(form, errors, known);
    }

    private static RazorComponentResult<CreateOrganisationPage> Page(OrganisationForm form, Errors errors, KnownOrganisation? known) =>
        Html.Show(new CreateOrganisationView(form, errors, known),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
