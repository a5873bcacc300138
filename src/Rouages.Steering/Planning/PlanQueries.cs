using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Noting;
using Rouages.Storage;

namespace Rouages.Steering.Planning;

/// <summary>One line of the plan, as pages and exports show it.</summary>
public sealed record PlanLine(
    Guid Id, string Title, string? Stage, string? Production, string? Responsible, string? Organisation, DateOnly? DueOn,
    PlanStatus Status, int Attachments, bool Late)
{
    /// <summary>It asks others for support: it was born of a need.</summary>
    public bool IsRequest { get; init; }
}

/// <summary>What a page calls a status; the domain keeps its own.</summary>
public enum PlanStatus
{
    ToDo = 0,
    Doing = 1,
    Done = 2,
    Dropped = 3,
}

/// <summary>What the list keeps; null keeps everything.</summary>
public sealed record PlanFilter(string? Wheel, bool OnlyMine, bool OnlyLate)
{
    public static PlanFilter None { get; } = new(null, false, false);
    public bool Any => Wheel is not null || OnlyMine || OnlyLate;
}

internal static class PlanQueries
{
    /// <summary>More than this in one plan is not a plan any more; the page says so.</summary>
    public const int MostShown = 500;

    public static IQueryable<PlanAction> In(this IQueryable<PlanAction> actions, Guid cooperation) =>
        actions.Where(action => action.CooperationId == cooperation && action.Removed == null);

    public static IQueryable<PlanAction> Keep(this IQueryable<PlanAction> actions, PlanFilter filter, Guid person, DateOnly today)
    {
        if (filter.Wheel is { } wheel)
            actions = actions.Where(action => action.Stage != null && action.Stage.StartsWith(wheel + "."));
        if (filter.OnlyMine)
            actions = actions.Where(action => action.Responsible == person);
        if (filter.OnlyLate)
            actions =
                actions.Where(action =>
                    action.DueOn < today && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing));
        return actions;
    }

    /// <summary>Open ones first, then by date (none last), then oldest first.</summary>
    public static IQueryable<PlanLine> Lines(this IQueryable<PlanAction> actions, RouagesDb db, DateOnly today) =>
        from action in actions.AsNoTracking()
        join person in db.Set<Person>() on action.Responsible equals person.Id into people
        from person in people.DefaultIfEmpty()
        join organisation in db.Set<Organisation>() on action.ResponsibleOrganisation equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        orderby action.Status == ActionStatus.Done || action.Status == ActionStatus.Dropped, action.DueOn == null, action.DueOn, action.Id
        select new PlanLine(
            action.Id, action.Title, action.Stage, action.Production, person.DisplayName, organisation.Name, action.DueOn,
            (PlanStatus)action.Status, action.Attachments.Count,
            action.DueOn < today && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing))
        { IsRequest = action.Origin != null && (action.Origin!.Kind == "need" || action.Origin!.Kind == FindingOrigin.Word) };

    /// <summary>What is to be done in a cooperation, as <see cref="Lines"/> tells it; compiled once, for its first page.</summary>
    public static readonly Func<RouagesDb, Guid, DateOnly, int, IAsyncEnumerable<PlanLine>> Open = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, DateOnly today, int most) => (
            from action in db.Set<PlanAction>().AsNoTracking()
            where action.CooperationId == cooperation && action.Removed == null
            where action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing
            join person in db.Set<Person>() on action.Responsible equals person.Id into people
            from person in people.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on action.ResponsibleOrganisation equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby action.DueOn == null, action.DueOn, action.Id
            select new PlanLine(
                action.Id, action.Title, action.Stage, action.Production, person.DisplayName, organisation.Name, action.DueOn,
                (PlanStatus)action.Status, action.Attachments.Count, action.DueOn < today)).Take(most));
}
