using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Search;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Restituting;
using Rouages.Workshops.Visiting;

namespace Rouages.Workshops.Activity;

/// <summary>What workshops add to the story of a cooperation: one was held.</summary>
internal sealed class WorkshopActivityText(Words T) : IActivityText
{
    public const string Held = "workshop-held";
    private const string Title = "title";

    // Signed by whoever prepared it: a co-facilitator's link has no name.
    public static ActivityEntry HeldBy(Workshop workshop, DateTimeOffset at) =>
        ActivityLog.Entry(workshop.Created with { At = at }, workshop.CooperationId, Held, workshop.Id, (Title, workshop.Title));

    public string? Tell(ActivityLine line) =>
        line.Kind == Held ? T["L’atelier « {0} » a eu lieu.", line.Detail.GetValueOrDefault(Title, "")] : null;
}

/// <summary>
/// Tells a workshop once it is over: to the search each time; to the activity log once, however often it is opened again, and not when
/// nobody came.
/// </summary>
internal sealed class Remembered(RouagesDb db, WorkshopSearch search, OutsideViews outside, Formats formats)
{
    // That a mediation was held concerns those who came.
    private readonly string[] _private = formats.Private;

    public IQueryable<Workshop> Untold => db.Set<Workshop>().AsNoTracking().Where(
        w => !_private.Contains(w.Format) && w.Status == WorkshopStatus.Closed && w.CooperationId != null && !w.IsRehearsal
            && w.OpenedAt != null && db.Set<Participant>().Any(p => p.WorkshopId == w.Id)
            && !db.Set<ActivityEntry>().Any(line => line.Kind == WorkshopActivityText.Held && line.SubjectId == w.Id));

    public async Task Tell(Guid id, CancellationToken ct)
    {
        await db.Refresh(search, [id], ct);
        await outside.Tell(id, ct);
        if (await Untold.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } workshop) return;
        db.Add(WorkshopActivityText.HeldBy(workshop, workshop.ClosedAt!.Value));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Tells the workshops whose closing was the last thing this server did.</summary>
internal sealed class RememberUntold(Remembered remembered, TimeProvider clock) : IScheduledJob
{
    private const int Most = 100;

    // Whoever closes one tells it at once.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public string Name => "workshops-untold";
    public string Label => Words.Key("Dire aux collectifs les ateliers qui ont eu lieu");

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Grace;
        var untold = await remembered.Untold.Where(w => w.ClosedAt < before).OrderBy(w => w.Id).Select(w => w.Id).Take(Most)
            .ToListAsync(ct);
        foreach (var workshop in untold) await remembered.Tell(workshop, ct);
    }
}
