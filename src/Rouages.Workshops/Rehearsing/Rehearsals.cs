using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Rehearsing;

/// <summary>
/// Rehearsals under way: in each, simulated people write, vote and take a stand by themselves, through the same commands as anybody. The
/// node where one began plays it; a node that starts again takes up those of the last hours. Without a rehearsal, nothing is asked of the
/// database.
/// </summary>
internal sealed partial class Rehearsals(
    IServiceScopeFactory scopes, Rooms rooms, TimeProvider clock, ILogger<Rehearsals> logger) : ResilientService(logger)
{
    public const int MostPeople = 60;
    private const int MostTakenUp = 20;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);
    private static readonly string[] Names =
        ["Aïcha", "Bao", "Camille", "Dédé", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Kenza", "Léo", "Maya", "Nadia", "Omar",
            "Paule", "Quentin", "Rosa", "Samir", "Tina", "Ulysse", "Vera", "Willy", "Yasmine"];

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _known = new();

    /// <summary>The simulated people come in.</summary>
    public async Task Begin(Guid workshop, int people, CancellationToken ct)
    {
        // Pressed twice, the same people come once.
        if (!_known.TryAdd(workshop, clock.GetUtcNow())) return;
        await using var scope = scopes.CreateAsyncScope();
        var entrance = scope.ServiceProvider.GetRequiredService<Entrance>();
        for (var person = 0; person < people; person++)
            await entrance.Join(workshop,
                person < Names.Length ? Names[person] : $"{Names[person % Names.Length]} {(person / Names.Length) + 1}", null, ct,
                    simulated: true);
    }

    /// <summary>One moment of every rehearsal: a few of the people do something.</summary>
    public async Task Play(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Longest;
        foreach (var (workshop, began) in _known)
        {
            if (began < since || await rooms.Open(workshop, ct) is null)
            {
                _known.TryRemove(workshop, out _);
                continue;
            }

            var room = await rooms.Read(workshop, ct);
            if (room.Status != WorkshopStatus.Open || room.Current is null) continue;
            foreach (var (participant, fact) in SimulatedParticipants.Moment(room, Random.Shared))
                await rooms.Do(workshop, new Who(participant), fact, Guid.CreateVersion7(clock.GetUtcNow()), ct);
        }
    }

    protected override async Task Run(CancellationToken ct)
    {
        using var beat = new PeriodicTimer(Pace, clock);
        for (var taken = false; await beat.WaitForNextTickAsync(ct);)
        {
            try
            {
                if (!taken) await TakeUp(ct);
                taken = true;
                await Play(ct);
            }
            catch (Exception error) when (!ct.IsCancellationRequested)
            {
                // A rehearsal must never take the site with it; the next moment tries again.
                Stumbled(logger, error);
            }
        }
    }

    /// <summary>Finds those that were under way when a node stopped.</summary>
    internal async Task TakeUp(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var since = clock.GetUtcNow() - Longest;
        var open = await scope.ServiceProvider.GetRequiredService<RouagesDb>().Set<Workshop>()
            .Where(w => w.IsRehearsal && w.Status != WorkshopStatus.Closed && w.Created.At > since)
            .OrderByDescending(w => w.Id).Select(w => new { w.Id, w.Created.At }).Take(MostTakenUp).ToListAsync(ct);
        foreach (var rehearsal in open) _known.TryAdd(rehearsal.Id, rehearsal.At);
    }

    [LoggerMessage(LogLevel.Warning, "A moment of a rehearsal failed.")]
    private static partial void Stumbled(ILogger logger, Exception error);
}
