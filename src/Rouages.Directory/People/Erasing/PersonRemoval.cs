using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;
using Rouages.Directory.Inviting;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Directory.People.Erasing;

/// <summary>Hands out and forgets a person through every module that knows something of them.</summary>
internal sealed class PersonRemoval(
    RouagesDb db, IEnumerable<IPersonalData> everywhere, AccountLetters letters, Journal journal, TimeProvider clock)
{
    /// <summary>Everything, by section; sections that know nothing are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, object>> Export(Guid person, Func<string, string> say, CancellationToken ct)
    {
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var data in everywhere)
        {
            if (await data.Export(person, ct) is { } known) all[say(data.Section)] = known;
        }

        return all;
    }

    /// <summary>The cooperations that nobody else carries: to be handed over first, or closed along.</summary>
    internal Task<List<RestingCooperation>> RestingOn(Guid person, CancellationToken ct) => db.RestingOn(person, clock.Today(), ct);

    /// <summary>All modules or none: one transaction.</summary>
    /// <returns>False when a cooperation must be handed over first: nothing is erased.</returns>
    internal async Task<bool> Erase(Person person, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await HoldSeats(person.Id, ct);
        var resting = await RestingOn(person.Id, ct);
        if (resting.Exists(cooperation => cooperation.HasOthers)) return false;
        await Close(person.Id, [.. resting.Select(cooperation => cooperation.Id)], ct);
        foreach (var data in everywhere)
            await data.Erase(person.Id, ct);
        await letters.PostErased(person, ct);
        db.Remove(person);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // Two who leave at once: the second one sees that the first is gone. In order, so that they cannot wait for each other.
    private async Task HoldSeats(Guid person, CancellationToken ct)
    {
        var seated = await (
            from mandate in db.Set<Mandate>().AsNoTracking().Current(clock.Today())
            where mandate.PersonId == person
            join member in db.Set<Membership>() on mandate.OrganisationId equals member.OrganisationId
            where member.LeftAt == null
            orderby member.CooperationId
            select member.CooperationId).Distinct().Take(500).ToListAsync(ct);
        foreach (var cooperation in seated.Order()) await db.HoldCooperation(cooperation, ct);
    }

    // Told in the story before the person is taken out of it.
    private async Task Close(Guid person, Guid[] alone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var cooperation in await db.Set<Cooperation>().Where(c => alone.Contains(c.Id)).OrderBy(c => c.Id).Take(alone.Length).ToListAsync(ct))
        {
            cooperation.ClosedAt = now;
            journal.Note(new Act(person, null, now), cooperation.Id, JournalKinds.CooperationClosed, cooperation.Id);
        }

        await db.SaveChangesAsync(ct);
    }
}
