using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Hosting;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>
/// The pages that everybody sees alike, kept ready for a minute. Forgets those of this node at once, and those of the others as soon as
/// they hear of it.
/// </summary>
internal sealed class PublicPages(IOutputCacheStore store, Notifications notifications, Replica replica) : IHostedService, IDisposable
{
    internal const string Tag = "public";
    private const string Channel = "web.pages";

    private IDisposable? _ear;

    /// <summary>What they show has changed: they are made anew, on every node; inside a transaction, when it is committed.</summary>
    /// <param name="db">The context that saved.</param>
    /// <param name="ct">Gives up.</param>
    public async Task Changed(RouagesDb db, CancellationToken ct = default)
    {
        replica.Expect();
        await store.EvictByTagAsync(Tag, ct);
        await Notifications.Publish(db, Channel, "changed", ct);
        // A save that is its own transaction is not there yet: what looked in between saw the old state.
        db.OnceCommitted(Forget);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Whoever was deaf for a while does not know what changed meanwhile.
        _ear = notifications.Subscribe(Channel, _ => Forget(), Forget);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _ear?.Dispose();

    // The store keeps pages in the memory of this process: forgetting does not wait for anything.
    private void Forget()
    {
        // First, so that no page is made anew from a replica that does not hold the change.
        replica.Expect();
        store.EvictByTagAsync(Tag, CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }
}
