using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Visiting;

/// <summary>
/// What workshops saw of a cooperation that was visited: told to whoever leads it once the workshop is over, read by its members.
/// </summary>
internal sealed class OutsideViews(
    RouagesDb db, Rooms rooms, RoomLog log, CooperationFinder cooperations, Notify notify, TimeProvider clock)
{
    public const string Received = "outside-view";
    private const string Cooperation = "cooperation";
    private const int Most = 50;

    /// <summary>Writes what a workshop that is over spoke of, once; a rehearsal spoke of nobody.</summary>
    public async Task Tell(Guid id, CancellationToken ct)
    {
        if (await db.Set<Workshop>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct)
            is not { Status: WorkshopStatus.Closed, IsRehearsal: false } workshop) return;
        var subjects = workshop.Steps.Subjects().ToList();
        if (subjects.Count == 0) return;
        var (room, entries) = (await rooms.Read(id, ct), await log.Since(id, 0, ct));
        var known = await db.Set<WorkshopSubject>().Where(s => s.WorkshopId == id).ToDictionaryAsync(s => s.Column, ct);
        foreach (var (from, column) in subjects)
        {
            if (!known.TryGetValue(column.Key, out var subject))
                db.Add(subject = new() { WorkshopId = id, Column = column.Key, Source = from, About = column.About!.Value });
            if (from != ChoiceSource.Cooperations || subject.ToldAt is not null) continue;
            var view = OutsideView.Of(workshop, column.Key, room, entries, OutsideViewChoice.Waiting);
            if (view.IsEmpty) continue;
            subject.ToldAt = clock.GetUtcNow();
            await TellLeaders(subject.About, workshop, view, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The outside views of a cooperation, the last one first.</summary>
    public async Task<IReadOnlyList<OutsideView>> Of(Guid cooperation, OutsideViewChoice? only, CancellationToken ct)
    {
        var rows = await (from subject in db.Set<WorkshopSubject>().AsNoTracking()
                          where subject.About == cooperation && subject.Source == ChoiceSource.Cooperations && subject.ToldAt != null
                          where only == null || subject.Choice == only
                          join workshop in db.Set<Workshop>().AsNoTracking() on subject.WorkshopId equals workshop.Id
                          orderby workshop.ClosedAt descending, workshop.Id, subject.Column
                          select new { subject.Column, subject.Choice, Workshop = workshop }).Take(Most).ToListAsync(ct);
        List<OutsideView> views = [];
        foreach (var row in rows)
        {
            var view = OutsideView.Of(row.Workshop, row.Column, await rooms.Read(row.Workshop.Id, ct),
                await log.Since(row.Workshop.Id, 0, ct), row.Choice);
            if (!view.IsEmpty) views.Add(view);
        }

        return views;
    }

    /// <summary>How many wait for a choice.</summary>
    public Task<int> Waiting(Guid cooperation, CancellationToken ct) => db.Set<WorkshopSubject>()
        .CountAsync(s => s.About == cooperation && s.ToldAt != null && s.Choice == OutsideViewChoice.Waiting, ct);

    private async Task TellLeaders(Guid about, Workshop workshop, OutsideView view, CancellationToken ct)
    {
        var people = await cooperations.Held(Right.SettleGroupValue).Where(held => held.Cooperation == about).Select(held => held.Person)
            .Distinct().OrderBy(person => person).Take(Notify.MostPeople).ToListAsync(ct);
        await notify.Tell(people, new(Cooperation, about), Received,
            (Words T) => view.People > 0
                ? T.Count(view.People, "{0} regard extérieur sur votre coopération, pendant l’atelier « {1} ».",
                    "{0} regards extérieurs sur votre coopération, pendant l’atelier « {1} ».", workshop.Title)
                : T["On a parlé de votre coopération pendant l’atelier « {0} ».", workshop.Title], ct);
    }
}

/// <summary>What was written of an organisation follows the record that stays.</summary>
internal sealed class MergedSubjects(RouagesDb db) : IOrganisationMerge
{
    public Task<Commons.Refusal?> Refuse(Guid gone, Guid kept, CancellationToken ct) => Task.FromResult<Commons.Refusal?>(null);

    public Task Merge(Guid gone, Guid kept, CancellationToken ct) =>
        db.Set<WorkshopSubject>().Where(subject => subject.About == gone && subject.Source == ChoiceSource.Organisations)
            .ExecuteUpdateAsync(set => set.SetProperty(subject => subject.About, kept), ct);
}
