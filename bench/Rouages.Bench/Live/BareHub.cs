using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Bench.Live;

/// <summary>What the live rooms are compared with: a hub that keeps nothing and tells all that it was told, as often as the rooms do.</summary>
internal sealed class BareHub(BareHub.Told told) : Hub
{
    public const string Name = "bare-hub";

    public static async Task Run(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<Told>();
        await using var app = builder.Build();
        app.MapGet("/", () => "Bonjour");
        app.MapHub<BareHub>("/ateliers/direct");
        _ = Tell(app.Services.GetRequiredService<Told>(), app.Services.GetRequiredService<IHubContext<BareHub>>());
        await app.RunAsync(address);
    }

    public long Do(string target, int value) => told.Add(target, value);

    private static async Task Tell(Told told, IHubContext<BareHub> hub)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(120));
        while (await timer.WaitForNextTickAsync())
            if (told.Take() is { Changes.Count: > 0 } message) _ = hub.Clients.All.SendAsync("Entries", message);
    }

    internal sealed record Change(string Target, int Value);

    internal sealed record Message(long Last, IReadOnlyList<Change> Changes);

    internal sealed class Told
    {
        private readonly ConcurrentDictionary<string, int> _changed = new();
        private long _last;

        public long Add(string target, int value)
        {
            _changed[target] = value;
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
