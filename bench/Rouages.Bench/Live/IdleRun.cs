using System.Diagnostics;
using Rouages.Bench.Pages;
using Rouages.Workshops.Domain;

namespace Rouages.Bench.Live;

/// <summary>
/// How long a change takes from the command to a screen in a room that has nothing else to do: a hundred notes a second by twenty people,
/// at random instants, beside a bare hub that tells each at once and keeps none.
/// </summary>
internal sealed class IdleRun(int people, int perSecond, TimeSpan time)
{
    private const double Bar = 10;
    private static readonly Step[] Steps = [new("idees", StepKind.Collect, "Idées", "", 1, [], [])];

    public async Task<(object Figures, bool Passed)> Run()
    {
        var (rooms, used) = await Rooms();
        var bare = await Bare();
        var passed = rooms.At(0.5) <= Bar;
        return (new
        {
            people, notesPerSecond = perSecond, commandToPushMs = rooms.Figures, bareHubMs = bare.Figures,
            timesBareP50 = Math.Round(rooms.At(0.5) / Math.Max(0.1, bare.At(0.5)), 2), serverMicrosecondsPerNote = used,
            bars = new { p50Ms = Bar }, passed,
        }, passed);
    }

    private async Task<(Waits Waits, double MicrosecondsPerNote)> Rooms()
    {
        await using var hall = await Hall.Open(people, Steps);
        await using var node = await Child.Node(hall.Address);
        var projector = new Projector();
        await using var lead = await HubClient.Connect(node.Address, hall.Lead, projector.Hear);
        await lead.Invoke("Lead", Hall.Room, 0L);
        await PeopleRun.Lead(lead, "open", new { });
        await PeopleRun.Lead(lead, "step", new { step = "idees" });
        var phones = hall.Places.Select(place => new Phone(place, () => node.Address)).ToList();
        foreach (var phone in phones) await phone.Connect();
        async Task<long> Write(int rank) =>
            (long)(await phones[rank]
                .Do("card", new { step = "idees", text = $"Une carte de {rank}" },
                    Guid.CreateVersion7(TimeProvider.System.GetUtcNow())))["number"]!;
        await Measure(projector, Write, TimeSpan.FromSeconds(3));
        var used = node.Used();
        var waits = await Measure(projector, Write, time);
        var microseconds = Math.Round((node.Used() - used).TotalMicroseconds / waits.Count, 1);
        foreach (var phone in phones) await phone.DisposeAsync();
        return (waits, microseconds);
    }

    private async Task<Waits> Bare()
    {
        await using var bare = await Child.Bare(BareHub.Name, "0");
        var projector = new Projector();
        await using var screen = await HubClient.Connect(bare.Address, null, projector.Hear);
        var phones = new List<HubClient>();
        foreach (var _ in Enumerable.Range(0, people)) phones.Add(await HubClient.Connect(bare.Address, null));
        async Task<long> Write(int rank) => (long)(await phones[rank].Invoke("Do", $"{rank}", 1))!;
        await Measure(projector, Write, TimeSpan.FromSeconds(3));
        var waits = await Measure(projector, Write, time);
        foreach (var phone in phones) await phone.DisposeAsync();
        return waits;
    }

    // Everybody writes at random instants of their own; a wait runs from the command to the message that carries its number.
    private async Task<Waits> Measure(Projector projector, Func<int, Task<long>> write, TimeSpan within)
    {
        var (waits, began) = (new Waits(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, people).Select(async rank =>
        {
            var times = (int)(perSecond * within.TotalSeconds / people);
            foreach (var instant in Enumerable.Range(0, times).Select(_ => within * Random.Shared.NextDouble()).Order().ToList())
            {
                if (instant - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left) await Task.Delay(left);
                var sent = Stopwatch.GetTimestamp();
                var shown = await projector.Reach(await write(rank));
                waits.Add(Stopwatch.GetElapsedTime(sent, shown));
            }
        }));
        return waits;
    }
}
