using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Sessions;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Guarding;

/// <summary>Forgets the tries that no longer count, and the ended sessions that would be over by now.</summary>
internal sealed class OldAttempts(RouagesDb db, TimeProvider clock) : IScheduledJob
{
    public string Name => "directory-old-attempts";
    public string Label => Words.Key("Oublier les anciens essais de connexion");

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Set<Attempt>().Where(a => a.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.Set<EndedSession>().Where(s => s.Until < now).ExecuteDeleteAsync(ct);
    }
}
