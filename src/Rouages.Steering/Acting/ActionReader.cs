using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Storage;

namespace Rouages.Steering.Acting;

/// <summary>Reads what an action's page shows: the same few statements whatever the number of proofs, moves and edits.</summary>
internal sealed class ActionReader(
    RouagesDb db, CooperationFinder cooperations, PlanStages stages, ActionHistory history, Pictures pictures, TimeProvider clock)
{
    public async Task<ActionView> Read(CooperationPlace place, PlanAction action, CancellationToken ct)
    {
        var seats = await cooperations.People(place.Id, ct);
        var names = await Names(action, ct);
        var shown = await pictures.Find(action.Attachments.Select(proof => proof.FileId), ct);
        var today = Paris.Today(clock);
        var choices = await stages.Of(place.Id, ct);
        return new(
            place, action.Id, action.Title, (PlanStatus)action.Status, action.IsOverdue(today),
            choices.FirstOrDefault(stage => stage.Id == action.Stage)?.Label, ActionForm.Of(action, db.EditionOf(action)), new(),
            seats, choices,
            [.. action.Attachments.OrderBy(p => p.Added.At)
                .Select(p => new AttachmentLine(p.Id, p.Title, p.Link, p.FileId is not null, By(p.Added, names), p.Added.At)
            { Picture = p.FileId is { } file ? shown.GetValueOrDefault(file) : null })],
            await history.Of(action, seats, act => By(act, names), ct),
            new(null, null), new())
        { Origin = action.Origin };
    }

    private async Task<Dictionary<Guid, string>> Names(PlanAction action, CancellationToken ct)
    {
        var acts = action.Moves.Select(m => m.Act).Concat(action.Attachments.Select(p => p.Added)).ToList();
        var people = acts.Select(act => act.Person).Distinct().ToList();
        var organisations = acts.Select(act => act.Organisation).OfType<Guid>().Distinct().ToList();
        return await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, Name = p.DisplayName })
            .Concat(db.Set<Organisation>().Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name }))
            .ToDictionaryAsync(named => named.Id, named => named.Name, ct);
    }

    private static string By(Act act, Dictionary<Guid, string> names) =>
        string.Join(", ",
            new[] { names.GetValueOrDefault(act.Person), act.Organisation is { } o ? names.GetValueOrDefault(o) : null }.OfType<string>());
}

internal static class ActionQueries
{
    /// <summary>The action with its proofs and moves, ready to be changed; null when it is not in this cooperation's plan.</summary>
    public static Task<PlanAction?> ActionOf(this RouagesDb db, Guid cooperation, Guid id, CancellationToken ct, bool removedToo = false) =>
        db.Set<PlanAction>().Include(a => a.Moves).Include(a => a.Attachments).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.CooperationId == cooperation && a.Id == id && (removedToo || a.Removed == null), ct);
}
