using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Storage;
using Rouages.Web.Tables;

namespace Rouages.Steering.Importing;

/// <summary>What became of the actions of an import that is undone.</summary>
/// <param name="Taken">Those that nobody changed: they left the plan.</param>
/// <param name="Left">Those that changed since: they stay.</param>
internal sealed record UndoneImport(int Taken, int Left);

/// <summary>Writes the actions of an import at once, and takes back those that nobody changed since.</summary>
internal sealed class PlanImports(RouagesDb db, ActionNews news, TimeProvider clock)
{
    private const int MostListed = 10;

    /// <summary>Titles that stand in the plan: a table imported twice adds nothing twice.</summary>
    public async Task<IReadOnlySet<string>> Titles(Guid cooperation, CancellationToken ct) =>
        (await db.Set<PlanAction>().In(cooperation).OrderBy(action => action.Id).Select(action => action.Title).Take(PlanQueries.MostShown)
            .ToListAsync(ct))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last imports into a plan, newest first.</summary>
    public Task<List<ImportRecord>> Last(Guid cooperation, CancellationToken ct) =>
        db.Set<ImportRecord>().AsNoTracking().Where(import => import.Kind == PlanImport.Kind && import.Subject == cooperation)
            .OrderByDescending(import => import.At).Take(MostListed).ToListAsync(ct);

    /// <summary>True when this form has brought its actions into this plan.</summary>
    public Task<bool> IsDone(Guid cooperation, Guid command, CancellationToken ct) =>
        db.Set<ImportRecord>().AnyAsync(
            import => import.Id == command && import.Kind == PlanImport.Kind && import.Subject == cooperation, ct);

    /// <summary>How many actions were added; none when this form was sent before.</summary>
    public async Task<int?> Write(CooperationPlace place, Guid command, IEnumerable<ImportedAction> rows, CancellationToken ct)
    {
        var act = place.Seat!.Act(clock.GetUtcNow());
        if (await db.FreeImport(command, PlanImport.Kind, place.Id, act.Person, act.At, ct) is not { } id) return null;
        List<PlanAction> actions = [.. rows.Select(row => Decide(place.Id, row, act))];
        db.AddRange(actions);
        db.Add(new ImportRecord
        {
            Id = id, Kind = PlanImport.Kind, Subject = place.Id, Person = act.Person, At = act.At,
            Created = [.. actions.Select(Print)],
        });
        await news.Tell(place, actions, ct);
        // Of two presses at once one writes.
        return await db.SaveUnlessFaster(ct) ? actions.Count : null;
    }

    /// <summary>
    /// Takes out of the plan the actions that are as the import left them; those that changed since stay. When none could be taken out,
    /// the import stays as it is.
    /// </summary>
    public async Task<UndoneImport> Undo(ImportRecord import, Act act, CancellationToken ct)
    {
        if (import.UndoneAt is not null) return new(0, 0);
        List<Guid> ids = [.. import.Created.Select(thing => thing.Id)];
        var actions = await db.Set<PlanAction>().In(import.Subject).Include(action => action.Moves).Include(action => action.Attachments)
            .AsSplitQuery()
            .Where(action => ids.Contains(action.Id)).OrderBy(action => action.Id).Take(TableImport<ImportedAction>.Limits.Rows)
                .ToListAsync(ct);
        var left = import.Created.ToHashSet();
        var untouched = actions.FindAll(action => left.Contains(Print(action)));
        var undone = new UndoneImport(untouched.Count, actions.Count - untouched.Count);
        if (undone.Taken == 0) return undone;
        foreach (var action in untouched) action.Remove(act);
        import.UndoneAt = act.At;
        await db.SaveChangesAsync(ct);
        return undone;
    }

    private static PlanAction Decide(Guid cooperation, ImportedAction row, Act act)
    {
        // What is done already may have been due long ago.
        var action = PlanAction.Decide(cooperation, row.Content with { DueOn = null }, null, act, Paris.Day(act.At)).Value!;
        action.Write(row.Content);
        action.MoveTo(row.Status, act);
        return action;
    }

    private static ImportedThing Print(PlanAction action) => ImportedThing.Of(
        action.Id, action.Title, action.Notes, action.Stage, action.Production, action.Responsible, action.ResponsibleOrganisation,
            action.DueOn,
        action.Status, action.Moves.Count, action.Attachments.Count);
}
