using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Directory.People.Guarding;

/// <summary>Forgets the tries that no longer count.</summary>
internal sealed class OldAttempts(RouagesDb db, TimeProvider clock) : IScheduledJob
{
    public string Name => "directory-old-attempts";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<Attempt>().Where(a => a.EndsAt < now).ExecuteDeleteAsync(ct);
    }
}
