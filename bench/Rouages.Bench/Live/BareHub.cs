using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Bench.Live;

/// <summary>
/// What the live rooms are compared with: a hub that keeps nothing and tells all that it was told, at once or every so often.
/// </summary>
internal sealed class BareHub(BareHub.Told told, IHubContext<BareHub> all) : Hub
{
    public const string Name = "bare-hub";

    /// <param name="address">Where it listens.</param>
    /// <param name="pause">Milliseconds between two messages; 0 to tell each change at once.</param>
    public static async Task Run(string address, int pause)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(new Told(AtOnce: pause == 0));
        await using var app = builder.Build();
        app.MapGet("/", () => "Bonjour");
        app.MapHub<BareHub>("/ateliers/direct");
        if (pause > 0)
            _ = Tell(app.Services.GetRequiredService<Told>(), app.Services.GetRequiredService<IHubContext<BareHub>>(),
                TimeSpan.FromMilliseconds(pause));
        await app.RunAsync(address);
    }

    public long Do(string target, int value)
    {
        var number = told.Add(target, value);
        if (told.AtOnce) _ = all.Clients.All.SendAsync("Entries", new Message(number, [new(target, value)]));
        return number;
    }

    private static async Task Tell(Told told, IHubContext<BareHub> hub, TimeSpan pause)
    {
        using var timer = new PeriodicTimer(pause);
        while (await timer.WaitForNextTickAsync())
            if (told.Take() is { Changes.Count: > 0 } message) _ = hub.Clients.All.SendAsync("Entries", message);
    }

    internal sealed record Change(string Target, int Value);

    internal sealed record Message(long Last, IReadOnlyList<Change> Changes);

    internal sealed record Told(bool AtOnce)
    {
        private readonly ConcurrentDictionary<string, int> _changed = new();
        private long _last;

        public long Add(string target, int value)
        {
            if (!AtOnce) _changed[target] = value;
            return Interlocked.Increment(ref _last);
        }

        public Message Take()
        {
            var last = Interlocked.Read(ref _last);
            var changes = _changed.ToArray().Select(change => new Change(change.Key, change.Value)).ToList();
            foreach (var change in changes) _changed.TryRemove(change.Target, out _);
            return new(last, changes);
        }
    }
}
