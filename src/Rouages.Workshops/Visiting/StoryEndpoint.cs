using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>What an organisation does with a story that it told.</summary>
public sealed class StoryForm
{
    public string? Workshop { get; init; }
    public string? Choice { get; init; }
}

/// <summary>Who manages an organisation says whether its page shows a workshop where it told its story, and may change its mind.</summary>
internal static class StoryEndpoint
{
    public const string Keep = "afficher", Leave = "ecarter";

    // One organisation may stand in a column of each step.
    private const int MostColumns = 100;

    public static string At(string slug) => Link.To($"/organisations/{slug}/temoignages");

    public static void MapStories(this IEndpointRouteBuilder pages) => pages.MapOrganisation("temoignages").MapPost("", Choose);

    private static async Task<Results<RedirectHttpResult, NotFound>> Choose(
        OrganisationPlace place, string slug, [FromForm] StoryForm form, RouagesDb db, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        var told = await (from subject in db.Set<WorkshopSubject>()
                          join workshop in db.Set<Workshop>() on subject.WorkshopId equals workshop.Id
                          where workshop.Slug == form.Workshop && workshop.PublishedAt != null
                          where subject.About == place.Id && subject.Source == ChoiceSource.Organisations
                          orderby subject.Column
                          select subject).Take(MostColumns).ToListAsync(ct);
        if (told.Count == 0 || form.Choice is not (Keep or Leave)) return TypedResults.NotFound();
        var act = new Act(http.User.PersonId(), place.Id, clock.GetUtcNow());
        foreach (var subject in told) subject.Choose(form.Choice == Keep ? OutsideViewChoice.Kept : OutsideViewChoice.LeftAside, act);
        await db.SaveChangesAsync(ct);
        if (form.Choice == Keep)
            Flash.Now(http, "Le témoignage est affiché sur votre page.");
        else
            Flash.Now(http, "Le témoignage n’est pas affiché sur votre page. Vous pouvez changer d’avis.");
        return TypedResults.LocalRedirect(Link.To($"/organisations/{slug}"));
    }
}
