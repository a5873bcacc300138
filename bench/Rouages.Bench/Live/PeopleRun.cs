using System.Diagnostics;
using Rouages.Bench.Pages;
using Rouages.Workshops.Domain;

namespace Rouages.Bench.Live;

/// <summary>
/// Each person writes a card in the first minute, then votes five times in ten seconds; a projector looks on. With two nodes one is killed
/// while people vote.
/// </summary>
internal sealed class PeopleRun(int people, int nodes, TimeSpan writing, TimeSpan voting)
{
    private const int Votes = 5, MemoryBar = 400;
    private const double WaitBar = 500, BackBar = 3;
    private static readonly Step[] Steps =
    [
        new("idees", StepKind.Collect, "Idées", "", 1, [], []),
        new("vote", StepKind.Vote, "Vote", "", 1, [], [], new Ballot(BallotKind.Thumbs), Of: "idees"),
    ];

    private readonly Projector _projector = new();
    private readonly Waits _cards = new(), _votes = new(), _bare = new();
    private List<Child> _nodes = [];

    public async Task<(object Figures, bool Passed)> Run()
    {
        await using var hall = await Hall.Open(people, Steps);
        foreach (var _ in Enumerable.Range(0, nodes)) _nodes.Add(await Child.Node(hall.Address));
        try
        {
            return await Run(hall);
        }
        finally
        {
            foreach (var node in _nodes) await node.DisposeAsync();
        }
    }

    private async Task<(object, bool)> Run(Hall hall)
    {
        await using var lead = await HubClient.Connect(_nodes[0].Address, hall.Lead, _projector.Hear);
        await lead.Invoke("Lead", Hall.Room, 0L);
        await Lead(lead, "open", new { });
        await Lead(lead, "step", new { step = "idees" });
        var phones = hall.Places.Select((place, rank) => new Phone(place, () => Node(rank))).ToList();
        foreach (var some in phones.Chunk(50)) await Task.WhenAll(some.Select(phone => phone.Connect()));
        using var watching = new CancellationTokenSource();
        var watches = phones.Select(phone => phone.Watch(watching.Token)).ToList();

        var used = _nodes[0].Used();
        await Task.WhenAll(
            phones.Select((phone, rank) =>
                Tap(phone, _cards, writing, 1, _ => ("card", new { step = "idees", text = $"Carte de {rank}" }))));
        await Lead(lead, "step", new { step = "vote" });
        var killing = nodes > 1 ? Kill() : Task.CompletedTask;
        await Task.WhenAll(
            phones.Select(
                (phone, rank) =>
                    Tap(phone, _votes, voting, Votes, time =>
                        ("vote", new { step = "vote", target = $"{1 + ((rank + (time * 7)) % people)}", value = 1 }))));
        await killing;
        used = _nodes[0].Used() - used;
        var memory = _nodes.Max(node => node.Megabytes);
        await _projector.Reach(phones.SelectMany(phone => phone.Answered).Max(answer => answer.Number));
        await watching.CancelAsync();
        await Task.WhenAll(watches);
        var kept = await new Verdict(hall, phones).Read();
        foreach (var phone in phones) await phone.DisposeAsync();
        await Bare();
        return Tell(phones, memory, kept, used);
    }

    private Uri Node(int rank) => _nodes[rank % _nodes.Count].Address;

    // The clients of the one that dies find the other, as behind a balancer.
    private async Task Kill()
    {
        await Task.Delay(voting / 2);
        var dying = _nodes[1];
        _nodes = [_nodes[0]];
        dying.Kill();
        await dying.DisposeAsync();
    }

    internal static async Task Lead(HubClient lead, string kind, object fact)
    {
        var done = (await lead.Invoke("Do", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), kind, fact))!;
        if ((string?)done["refused"] is { } refused) throw new InvalidOperationException(refused);
    }

    // Taps at random instants; one command in ten is sent twice, as a phone with a bad network does.
    private async Task Tap(Phone phone, Waits waits, TimeSpan within, int times, Func<int, (string, object)> what)
    {
        var instants = Enumerable.Range(0, times).Select(_ => within * Random.Shared.NextDouble()).Order().ToList();
        var began = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
        {
            if (instants[time] - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left) await Task.Delay(left);
            var (kind, fact) = what(time);
            var command = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            var tapped = Stopwatch.GetTimestamp();
            var again = Random.Shared.Next(10) == 0 ? phone.Do(kind, fact, command) : null;
            var number = (long)(await phone.Do(kind, fact, command))["number"]!;
            if (again is not null) await again;
            _ = _projector.Reach(number)
                .ContinueWith(shown => waits.Add(Stopwatch.GetElapsedTime(tapped, shown.Result)), TaskScheduler.Default);
        }
    }

    private async Task Bare()
    {
        await using var bare = await Child.Bare(BareHub.Name, "120");
        var projector = new Projector();
        await using var screen = await HubClient.Connect(bare.Address, null, projector.Hear);
        var phones = new List<HubClient>();
        foreach (var _ in Enumerable.Range(0, people)) phones.Add(await HubClient.Connect(bare.Address, null));
        await Task.WhenAll(phones.Select(async (phone, rank) =>
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var instant in Enumerable.Range(0, Votes).Select(_ => voting * Random.Shared.NextDouble()).Order().ToList())
            {
                if (instant - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left) await Task.Delay(left);
                var tapped = Stopwatch.GetTimestamp();
                var number = (long)(await phone.Invoke("Do", $"{rank}", 1))!;
                _ = projector.Reach(number)
                    .ContinueWith(shown => _bare.Add(Stopwatch.GetElapsedTime(tapped, shown.Result)), TaskScheduler.Default);
            }
        }));
        await Task.Delay(500);
        foreach (var phone in phones) await phone.DisposeAsync();
    }

    private (object, bool) Tell(IReadOnlyList<Phone> phones, int memory, Verdict kept, TimeSpan used)
    {
        var interruptions = phones.SelectMany(phone => phone.Interruptions).Select(time => time.TotalSeconds).ToList();
        var refused = phones.SelectMany(phone => phone.Refusals).Distinct().ToList();
        var passed = _cards.At(0.95) < WaitBar && _votes.At(0.95) < WaitBar && memory <= MemoryBar && kept.Whole && refused.Count == 0
            && (nodes == 1 || (interruptions.Count > 0 && interruptions.Max() < BackBar));
        return (new
        {
            people, nodes, tapToProjectorMs = new { cards = _cards.Figures, votes = _votes.Figures },
            bareHubMs = _bare.Figures, timesBareP95 = Math.Round(_votes.At(0.95) / Math.Max(1, _bare.At(0.95)), 2),
            kept = kept.Figures, refused, serverMegabytes = memory,
            serverMicrosecondsPerMessage = Math.Round(used.TotalMicroseconds / (people * (1 + Votes)), 1),
            backSeconds = interruptions.Count == 0 ? null
                : new
                {
                    count = interruptions.Count, p50 = Math.Round(interruptions.Order().ElementAt(interruptions.Count / 2), 2),
                    max = Math.Round(interruptions.Max(), 2)
                },
            bars = new { p95Ms = WaitBar, megabytes = MemoryBar, backSeconds = BackBar, lost = 0, doubled = 0 }, passed,
        }, passed);
    }
}
