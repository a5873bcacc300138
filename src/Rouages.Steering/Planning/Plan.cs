using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Steering;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Planning;

/// <summary>Answers other modules' question: what was decided?</summary>
internal sealed class Plan(RouagesDb db, TimeProvider clock, Words T) : IPlan
{
    public string AddAddress(string slug) => $"/cooperations/{slug}/pilotage/ajouter";

    public async Task<IReadOnlyList<PlannedAction>> Of(Guid cooperation, CancellationToken ct)
    {
        var today = Paris.Today(clock);
        var lines = await db.Set<PlanAction>().In(cooperation).Lines(db, today).Take(PlanQueries.MostShown).ToListAsync(ct);
        var origins = await db.Set<PlanAction>().AsNoTracking().In(cooperation).Where(action => action.Origin != null)
            .Select(action => new { action.Id, action.Origin }).ToDictionaryAsync(action => action.Id, action => action.Origin, ct);
        return [.. lines.Select(line => new PlannedAction(
            line.Id, line.Title, line.Stage, line.Status.Label(T), line.DueOn, line.Responsible, line.Organisation, line.Production,
            origins.GetValueOrDefault(line.Id))
        { IsOpen = line.Status is PlanStatus.ToDo or PlanStatus.Doing })];
    }
}

internal static class StatusWords
{
    public static string Label(this PlanStatus status, Words T) => status switch
    {
        PlanStatus.ToDo => T["À faire"],
        PlanStatus.Doing => T["En cours"],
        PlanStatus.Done => T["Faite"],
        _ => T["Abandonnée"],
    };
}
