using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Decisions;

/// <summary>A decision as pages show it.</summary>
public sealed record DecisionLine(
    Guid Id, string Title, string? Why, DateOnly DecidedOn, DecisionManner Manner, string? Present, string? Stage, Origin? Origin,
    Guid? Follows, DecisionEffect? Effect, Guid? ActionId, string? Person, string? Organisation, DateTimeOffset RecordedAt)
{
    /// <summary>What the vote gave.</summary>
    public string? Result { get; init; }

    /// <summary>Who recorded it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Its action is still to be done.</summary>
    public bool ActionOpen { get; init; }

    /// <summary>The decision that changed or revoked it; null while it is in force.</summary>
    public Guid? LaterId { get; init; }

    /// <summary>What that one does to it.</summary>
    public DecisionEffect? LaterEffect { get; init; }

    public bool MayBeCorrected(CooperationPlace place, DateTimeOffset now) => place.Allows(Right.EditPlan)
        && Decision.MayBeCorrected(
            PersonId, place.Seat?.PersonId ?? Guid.Empty, LaterId is not null || ActionId is not null, RecordedAt, now);

    /// <summary>It ends another one and says nothing that would hold.</summary>
    public bool InForce => LaterId is null && Effect != DecisionEffect.Revokes;
}

/// <summary>What the register keeps.</summary>
/// <param name="Text">Words of the decision or of its reasons; null for all.</param>
/// <param name="InForce">Only what holds today.</param>
/// <param name="Year">Only what was decided that year.</param>
public sealed record DecisionFilter(string? Text, bool InForce, int? Year)
{
    public bool Any => Text is not null || InForce || Year is not null;
}

internal static class DecisionQueries
{
    /// <summary>Lines of one page.</summary>
    public const int PageSize = 25;

    private const int MostYears = 100;

    /// <summary>The years in which something was decided, the last one first.</summary>
    public static Task<List<int>> DecisionYears(this RouagesDb db, Guid cooperation, CancellationToken ct) =>
        db.Set<Decision>().Where(d => d.CooperationId == cooperation).Select(d => d.DecidedOn.Year).Distinct()
            .OrderByDescending(year => year).Take(MostYears).ToListAsync(ct);

    /// <summary>The decision, the one that it follows and the one that follows it.</summary>
    public static Task<List<DecisionLine>> Around(this RouagesDb db, Guid cooperation, Guid id, CancellationToken ct) =>
        db.Decisions(cooperation,
            d => d.Id == id || d.Follows == id || db.Set<Decision>().Any(after => after.Id == id && after.Follows == d.Id))
            .Take(3).ToListAsync(ct);

    public static IQueryable<DecisionLine> Decisions(
        this RouagesDb db, Guid cooperation, Expression<Func<Decision, bool>>? which = null) =>
        from decision in db.Set<Decision>().AsNoTracking().Where(which ?? (_ => true))
        where decision.CooperationId == cooperation
        join person in db.Set<Person>() on decision.Recorded.Person equals person.Id into people
        from person in people.DefaultIfEmpty()
        join organisation in db.Set<Organisation>() on decision.Recorded.Organisation equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        join after in db.Set<Decision>() on decision.Id equals after.Follows into afters
        from after in afters.DefaultIfEmpty()
        join action in db.Set<PlanAction>().Where(a => a.Removed == null) on decision.ActionId equals action.Id into actions
        from action in actions.DefaultIfEmpty()
        orderby decision.DecidedOn descending, decision.Id descending
        select new DecisionLine(
            decision.Id, decision.Title, decision.Why, decision.DecidedOn, decision.Manner, decision.Present, decision.Stage,
            decision.Origin, decision.Follows, decision.Effect, action == null ? null : action.Id, person.DisplayName, organisation.Name,
            decision.Recorded.At)
        {
            Result = decision.Result, PersonId = decision.Recorded.Person,
            ActionOpen = action != null && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing),
            LaterId = after == null ? null : after.Id,
            LaterEffect = after == null ? null : after.Effect,
        };

    public static async Task<List<DecisionLine>> Decisions(this RouagesDb db, Guid cooperation, DecisionFilter filter, CancellationToken ct)
    {
        var all = await db.Decisions(cooperation, filter.Year is { } year ? d => d.DecidedOn.Year == year : null).Take(MostRead)
            .ToListAsync(ct);
        return [.. all.Where(line => !filter.InForce || line.InForce).Where(line => filter.Text is not { } text || Holds(line, text))];
    }

    // What a register may hold in the life of a cooperation; read whole, since a text is looked for without its accents.
    private const int MostRead = 3000;

    private static bool Holds(DecisionLine line, string text) =>
        text.IsIn(line.Title) || text.IsIn(line.Why) || text.IsIn(line.Present) || text.IsIn(line.Result);
}
