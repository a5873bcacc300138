using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Notifications;

/// <summary>What each person chose to receive.</summary>
internal sealed class Preferences(RouagesDb db, IEnumerable<NotificationKind> kinds, TimeProvider clock)
{
    /// <summary>The cadence of each kind for this person.</summary>
    public async Task<IReadOnlyDictionary<string, Cadence>> Of(Guid person, CancellationToken ct)
    {
        var chosen = await db.Set<CadenceChoice>().AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.Kind).Take(100)
            .ToDictionaryAsync(c => c.Kind, c => c.Cadence, ct);
        return kinds.ToDictionary(kind => kind.Key, kind => chosen.GetValueOrDefault(kind.Key, kind.Usual));
    }

    /// <summary>Chooses, for what is on its way too. Unknown kinds are left aside.</summary>
    public async Task Choose(Guid person, IReadOnlyDictionary<string, Cadence> cadences, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person, ct)) return;
        foreach (var kind in kinds.Where(kind => cadences.ContainsKey(kind.Key)))
        {
            var (key, cadence) = (kind.Key, cadences[kind.Key]);
            // Two forms sent at once end as one choice.
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO objects.cadence_choice (person_id, kind, cadence) VALUES ({person}, {key}, {(int)cadence})
                ON CONFLICT (person_id, kind) DO UPDATE SET cadence = excluded.cadence
                """, ct);
            var due = cadence.Due(now);
            await db.Set<Notification>().Where(n => n.PersonId == person && n.Kind == key && n.LetterDue != null)
                .ExecuteUpdateAsync(n => n.SetProperty(one => one.LetterDue, due), ct);
        }

        await whole.CommitAsync(ct);
    }
}
