using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Moderation;

/// <summary>
/// Who moderates what: in an open cooperation those who manage its members, everywhere the operators of the instance. Nobody decides of
/// what they wrote themselves.
/// </summary>
internal sealed class Moderators(RouagesDb db, CooperationFinder cooperations, ObjectKinds kinds, TimeProvider clock)
{
    private const int MostOperators = 50, MostLooked = 2000, MostCounted = 100;

    public Task<bool> IsOperator(Guid person, CancellationToken ct) =>
        db.Set<Person>().AnyAsync(p => p.Id == person && p.OperatorSince != null, ct);

    /// <summary>Whether there is anything for this person to moderate, now or later.</summary>
    public async Task<bool> Any(Guid person, CancellationToken ct) =>
        await IsOperator(person, ct) || await Held(person).AnyAsync(ct);

    /// <summary>The reports that this person answers, or answered, to be part of another query; none about what they wrote.</summary>
    public async Task<IQueryable<Report>> Reports(Guid person, bool answered, CancellationToken ct)
    {
        var theirs = (await Within(person, ct)).Where(r => answered ? r.Decision != null : r.Decision == null);
        var last = await theirs.OrderByDescending(r => r.Id).Take(MostLooked).Select(r => r.On).ToListAsync(ct);
        var own = (await kinds.AuthorsOf(last, ct)).Where(one => one.Value == person).Select(one => one.Key).ToList();
        return own.Count == 0 ? theirs : theirs.Where(r => !own.Contains(r.On));
    }

    /// <summary>How many wait for this person.</summary>
    public async Task<int> Waiting(Guid person, CancellationToken ct) =>
        await (await Reports(person, answered: false, ct)).OrderBy(r => r.Id).Take(MostCounted).CountAsync(ct);

    /// <summary>One report, to answer; null when it is not theirs, or is about what they wrote.</summary>
    public async Task<Report?> Find(Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        user.FindPersonId() is { } person
        && await (await Within(person, ct)).SingleOrDefaultAsync(r => r.Id == id, ct) is { } report
        && await AuthorOf(report.On, ct) != person ? report : null;

    /// <summary>
    /// Who is told of a new report: the cooperation's own people or, when none of them may answer it, the operators. Neither who wrote
    /// what is reported nor who reports it.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Of(Report report, CancellationToken ct)
    {
        var author = await AuthorOf(report.On, ct);
        if (report.CooperationId is { } id)
        {
            var seats = await cooperations.People(id, ct);
            var moderating = seats.Where(seat => seat.Role.Allows(Right.ManageMembers, seat.Engagement)).Select(seat => seat.PersonId)
                .Distinct().Where(person => person != author && person != report.PersonId).ToList();
            // Whoever cannot sign in would answer nothing, and the operators would not hear of it.
            if (await db.Set<Person>().Where(p => moderating.Contains(p.Id) && p.BlockedAt == null).OrderBy(p => p.Id)
                .Select(p => p.Id).Take(moderating.Count).ToListAsync(ct) is { Count: > 0 } people) return people;
        }

        return await db.Set<Person>()
            .Where(p => p.OperatorSince != null && p.BlockedAt == null && p.Id != author && p.Id != report.PersonId)
            .OrderBy(p => p.Id).Take(MostOperators).Select(p => p.Id).ToListAsync(ct);
    }

    private async Task<IQueryable<Report>> Within(Guid person, CancellationToken ct)
    {
        if (await IsOperator(person, ct)) return db.Set<Report>();
        var held = Held(person);
        return db.Set<Report>().Where(r => r.CooperationId != null && held.Contains(r.CooperationId.Value));
    }

    private async Task<Guid?> AuthorOf(ObjectRef on, CancellationToken ct) =>
        (await kinds.AuthorsOf([on], ct)).TryGetValue(on, out var author) ? author : null;

    // What hurts is hidden on any day: the collective that closed is still read by those who were there.
    private IQueryable<Guid> Held(Guid person) => cooperations.WhereHeld(person, Right.ManageMembers, closedToo: true);

    /// <summary>Signs a decision: in the name of the organisation through which they moderate there, if any.</summary>
    public async Task<Act> Sign(Report report, ClaimsPrincipal user, CancellationToken ct)
    {
        var (now, seats) = (clock.GetUtcNow(), report.CooperationId is { } id ? await cooperations.SeatsOf(id, user, ct) : []);
        return seats.FirstOrDefault(seat => seat.Role.Allows(Right.ManageMembers, seat.Engagement)) is { } seat ? seat.Act(now)
            : new(user.PersonId(), null, now);
    }
}
