using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Objects.Notifications;

/// <summary>Who follows what.</summary>
internal sealed class Follows(RouagesDb db, TimeProvider clock)
{
    /// <summary>Those who follow the object, the first ones first.</summary>
    public async Task<IReadOnlyList<Guid>> Of(ObjectRef on, CancellationToken ct) =>
        await db.Set<Follow>().AsNoTracking().Where(f => f.On == on).OrderBy(f => f.At).ThenBy(f => f.PersonId).Take(Notify.MostPeople)
            .Select(f => f.PersonId).ToListAsync(ct);

    public Task<bool> Any(ObjectRef on, Guid person, CancellationToken ct) =>
        db.Set<Follow>().AnyAsync(f => f.On == on && f.PersonId == person, ct);

    /// <summary>Begins to follow, at once; following twice changes nothing, and neither do two tabs at one instant.</summary>
    public async Task<Refusal?> Begin(ObjectRef on, Guid person, CancellationToken ct)
    {
        if (await Any(on, person, ct)) return null;
        if (await db.Set<Follow>().CountAsync(f => f.PersonId == person, ct) >= Follow.Most)
            return new Refusal("Vous suivez déjà {0} sujets : cessez d’abord d’en suivre un.") { Arguments = [Follow.Most] };
        var (reference, now) = (on.ToString(), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO objects.follow (person_id, "on", at) VALUES ({person}, {reference}, {now}) ON CONFLICT DO NOTHING""", ct);
        return null;
    }

    public Task End(ObjectRef on, Guid person, CancellationToken ct) =>
        db.Set<Follow>().Where(f => f.On == on && f.PersonId == person).ExecuteDeleteAsync(ct);
}
