using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Steering.Reminding;

/// <summary>Tells whoever is in charge, once, that the date of an action has passed; the letter of Monday stays the letter.</summary>
internal sealed class LateNews(RouagesDb db, CooperationFinder cooperations, Notify notify, TimeProvider clock) : IScheduledJob
{
    public const string Kind = "action-late";

    private const int MostAtOnce = 500;

    public string Name => "steering.late-actions";
    public string Label => Words.Key("Prévenir de ce qui prend du retard");
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken ct)
    {
        while (await Late(Paris.Today(clock)).Take(MostAtOnce).ToListAsync(ct) is { Count: > 0 } late)
        {
            await Tell(late, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    // Those just told leave the list by themselves.
    private IQueryable<Lateness> Late(DateOnly today)
    {
        var (since, held) = (today.AddDays(-LateTold.WithinDays), cooperations.Held(Right.SeePlan));
        return from action in db.Set<PlanAction>().AsNoTracking()
               where action.Removed == null && action.DueOn < today && action.DueOn >= since
                   && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing)
                   && held.Any(one => one.Person == action.Responsible && one.Cooperation == action.CooperationId)
                   && !db.Set<LateTold>().Any(told => told.ActionId == action.Id && told.DueOn == action.DueOn)
               orderby action.Id
               select new Lateness(action.Id, action.Title, action.Responsible!.Value, action.DueOn!.Value);
    }

    private async Task Tell(List<Lateness> late, CancellationToken ct)
    {
        var ids = late.Select(one => one.Id).ToList();
        var told = await db.Set<LateTold>().Where(one => ids.Contains(one.ActionId)).ToDictionaryAsync(one => one.ActionId, ct);
        foreach (var one in late)
        {
            await notify.Tell([one.Person], new(ActionKind.Word, one.Id), Kind,
                (Words T) => T["L’action « {0} » était attendue le {1}", one.Title, T.Date(one.DueOn)], ct);
            if (told.TryGetValue(one.Id, out var before)) before.DueOn = one.DueOn;
            else db.Add(new LateTold { ActionId = one.Id, DueOn = one.DueOn });
        }
    }

    private sealed record Lateness(Guid Id, string Title, Guid Person, DateOnly DueOn);
}
