using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Steering.Sharing;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>Reads what an action's page shows: the same few statements whatever the number of proofs, moves and edits.</summary>
internal sealed class ActionReader(
    RouagesDb db, CooperationFinder cooperations, PlanStages stages, ActionHistory history, Pictures pictures, LivingOrigins origins,
    TimeProvider clock, Words T)
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
            choices.FirstOrDefault(stage => stage.Id == action.Stage)?.Label ?? action.Stage,
            ActionForm.Of(action, db.EditionOf(action)), new(),
            seats, choices,
            [.. action.Attachments.OrderBy(p => p.Added.At)
                .Select(p => new AttachmentLine(p.Id, p.Title, p.Link, p.FileId is not null, By(p.Added, names), p.Added.At)
            { Picture = p.FileId is { } file ? shown.GetValueOrDefault(file) : null })],
            await history.Of(action, seats, act => By(act, names), ct),
            new(null, null), new())
        {
            Origin = await origins.Of(place, action.Origin, ct), Ended = await Ended(action, ct),
            Shared = await Shared(place, action.Id, ct), MayBeShared = ActorExperience.MayBe(action),
            Left = await Left(action, seats, ct),
            OtherStage = action.Stage is { } other && choices.All(stage => stage.Id != other)
                ? new(other, T["{0} (d’un autre référentiel)", other]) : null,
        };
    }

    private Task<ExperienceLine?> Shared(CooperationPlace place, Guid id, CancellationToken ct) =>
        db.Set<ActorExperience>().AsNoTracking().Where(one => one.ActionId == id)
            .Select(one => new ExperienceLine("", one.Story, one.IsAnonymous ? null : place.Name, one.Agreed.At)
            {
                By = db.Set<Person>().Where(p => p.Id == one.Agreed.Person).Select(p => p.DisplayName).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);

    // The decision that ended the one this action carries out.
    private Task<EndedLine?> Ended(PlanAction action, CancellationToken ct) =>
        db.Set<Decision>().AsNoTracking()
            .Where(end => end.Effect == DecisionEffect.Revokes && end.CooperationId == action.CooperationId
                && db.Set<Decision>().Any(d => d.Id == end.Follows && d.ActionId == action.Id))
            .OrderByDescending(end => end.Id).Select(end => new EndedLine(end.Id, end.Title)).FirstOrDefaultAsync(ct);

    // Whoever is in charge without sitting here any more.
    private async Task<Option?> Left(PlanAction action, IReadOnlyList<Seat> seats, CancellationToken ct)
    {
        var kept = ActionForm.Seated(action);
        if (kept is null || seats.Any(seat => ActionForm.Seated(seat.PersonId, seat.OrganisationId) == kept)) return null;
        var person = await db.Set<Person>().Where(p => p.Id == action.Responsible).Select(p => p.DisplayName).SingleOrDefaultAsync(ct);
        var organisation = await db.Set<Organisation>().Where(o => o.Id == action.ResponsibleOrganisation).Select(o => o.Name)
            .SingleOrDefaultAsync(ct);
        return new(kept, organisation is null ? T["{0}, hors du collectif à présent", person]
            : T["{0} ({1}), hors du collectif à présent", person, organisation]);
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
