using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Steering.Api;

/// <summary>An action of a plan, for programs.</summary>
[Says("Une action d’un plan.")]
public sealed record ActionRecord(
    [property: Says("Identifiant, pour toujours.")] Guid Id,
    [property: Says("Ce qu’il y a à faire.")] string Title,
    [property: Says("toDo, doing, done ou dropped.")] string Status,
    [property: Says("L’étape du diagnostic qu’elle sert.")] string? Stage,
    [property: Says("Ce qui en sortira.")] string? Production,
    [property: Says("Pour quand.")] DateOnly? DueOn,
    [property: Says("L’adresse ici de l’organisation qui en répond.")] string? Organisation,
    [property: Says("Sa page, pour les membres.")] string Url);

internal static class PlanApi
{
    internal static void MapPlanApi(this IEndpointRouteBuilder pages) =>
        pages.MapCooperationApi("actions", ApiScope.Plans, Right.SeePlan).WithTags("plans").MapGet("", List)
            .WithSummary(Words.Key("Le plan d’actions de l’une de vos coopérations. Demande la portée « plans »."));

    private static async Task<Results<ApiAnswer<ApiPage<ActionRecord>>, ProblemHttpResult>> List(
        [Says("L’adresse de la coopération ici.")] string slug, [AsParameters] PageQuery page,
        CooperationPlace place, RouagesDb db, SiteAddress site, Words T, CancellationToken ct)
    {
        if (page.RefuseById(T) is { } refused) return refused;
        var after = page.AfterId;
        var rows = await db.Set<PlanAction>().AsNoTracking()
            .Where(action => action.CooperationId == place.Id && action.Removed == null && action.Id > after)
            .OrderBy(action => action.Id)
            .Select(action => new
            {
                action.Id, action.Title, action.Status, action.Stage, action.Production, action.DueOn,
                Organisation = db.Set<Organisation>().Where(organisation => organisation.Id == action.ResponsibleOrganisation)
                    .Select(organisation => organisation.Slug).FirstOrDefault(),
            }).Take(page.Rows).ToListAsync(ct);
        return page.Answer(rows, row => row.Id.ToString("N"), row => new ActionRecord(
            row.Id, row.Title, StatusName(row.Status), row.Stage, row.Production, row.DueOn, row.Organisation,
            site.Of($"/cooperations/{slug}/pilotage/{row.Id}", Words.English ? "en" : "fr")));
    }

    private static string StatusName(ActionStatus status) => status switch
    {
        ActionStatus.ToDo => "toDo",
        ActionStatus.Doing => "doing",
        ActionStatus.Done => "done",
        _ => "dropped",
    };
}
