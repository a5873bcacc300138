using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects.Notifications;

/// <summary>What a person follows, is told and chose to receive. All of it is theirs alone, and goes with them.</summary>
internal sealed class NotificationData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Suivis et nouvelles";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var follows = await db.Set<Follow>().AsNoTracking().Where(f => f.PersonId == person).OrderBy(f => f.At).Take(Most).ToListAsync(ct);
        var told = await db.Set<Notification>().AsNoTracking().Where(n => n.PersonId == person).OrderBy(n => n.Id).Take(Most)
            .Select(n => new { n.Text, n.At, n.ReadAt }).ToListAsync(ct);
        var chosen = await db.Set<CadenceChoice>().AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.Kind).Take(Most)
            .ToListAsync(ct);
        return follows.Count + told.Count + chosen.Count == 0 ? null : new
        {
            follows = follows.ConvertAll(f => new { On = f.On.ToString(), f.At }), told,
            chosen = chosen.ConvertAll(c => new { c.Kind, Cadence = c.Cadence.ToString() }),
        };
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<Follow>().Where(f => f.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<Notification>().Where(n => n.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<CadenceChoice>().Where(c => c.PersonId == person).ExecuteDeleteAsync(ct);
    }
}
