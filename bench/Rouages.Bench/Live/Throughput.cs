using System.Diagnostics;
using Rouages.Bench.Pages;
using Rouages.Workshops.Domain;

namespace Rouages.Bench.Live;

/// <summary>Fifty clients of one room, each as fast as it is answered: cards, then votes, stored with fsync on.</summary>
internal static class Throughput
{
    private const int Clients = 50, Targets = 100, Warmings = 2;
    private const double Bar = 6000, WaitBar = 20;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3), Measured = TimeSpan.FromSeconds(8);
    private static readonly Step[] Steps =
    [
        new("idees", StepKind.Collect, "Idées", "", 0, [], []),
        new("vote", StepKind.Vote, "Vote", "", 0, [], [], new Ballot(BallotKind.Thumbs), Of: "idees"),
    ];

    public static async Task<(object Figures, bool Passed)> Run()
    {
        await using var hall = await Hall.Open(Clients, Steps);
        await using var node = await Child.Node(hall.Address, "--Workshops:CommandsPerSecond", "1000000");
        await using var lead = await HubClient.Connect(node.Address, hall.Lead);
        await lead.Invoke("Lead", Hall.Room, 0L);
        await Lead(lead, "open", new { });
        var phones = hall.Places.Select(place => new Phone(place, () => node.Address)).ToList();
        foreach (var phone in phones) await phone.Connect();

        await Lead(lead, "step", new { step = "idees" });
        var used = node.Used();
        var cards =
            await Measure(node, phones, (rank, time) =>
                ("card", new { step = "idees", text = $"Une carte de la personne {rank}, la {time}e, d’une longueur ordinaire." }));
        await Lead(lead, "step", new { step = "vote" });
        var votes =
            await Measure(node, phones, (rank, time) =>
                ("vote", new { step = "vote", target = $"{1 + (((rank * 31) + time) % Targets)}", value = (time % 3) - 1 }));
        used = node.Used() - used;
        var kept = await new Verdict(hall, phones).Read();
        var (memory, refused) = (node.Megabytes, phones.Sum(phone => phone.Refusals.Count));
        foreach (var phone in phones) await phone.DisposeAsync();
        var passed = cards.PerSecond >= Bar && votes.PerSecond >= Bar && cards.Waits.At(0.99) <= WaitBar && votes.Waits.At(0.99) <= WaitBar
            && kept.Lost + kept.Doubled + refused == 0 && kept.Durable;
        return (new
        {
            name = "live throughput", clients = Clients, cardsPerSecond = Math.Round(cards.PerSecond), cardsMs = cards.Waits.Figures,
            votesPerSecond = Math.Round(votes.PerSecond), votesMs = votes.Waits.Figures,
            kept = new
            {
                answered = kept.Answered, lost = kept.Lost, doubled = kept.Doubled, fsync = kept.Durable,
                secondsToLoad = kept.SecondsToLoad
            }, refused, serverMegabytes = memory,
            serverMicrosecondsPerAct = Math.Round(used.TotalMicroseconds / kept.Answered, 1),
            bars = new { perSecond = Bar, p99Ms = WaitBar }, passed,
        }, passed);
    }

    // Hot code is compiled again in the background, with what its first runs taught; what a running site does is asked, not its start.
    private static async Task<(double PerSecond, Waits Waits)> Measure(
        Child node, List<Phone> phones, Func<int, int, (string, object)> what)
    {
        // Each goes on counting: the same vote said twice changes nothing, and nothing of it is kept.
        var times = new int[phones.Count];
        for (var warming = 0; warming < Warmings; warming++)
        {
            await Write(phones, times, what, Warming);
            await node.Rest();
        }
        var waits = await Write(phones, times, what, Measured);
        return (waits.Count / Measured.TotalSeconds, waits);
    }

    private static async Task<Waits> Write(
        List<Phone> phones, int[] times, Func<int, int, (string, object)> what, TimeSpan during)
    {
        var (began, waits) = (Stopwatch.GetTimestamp(), new Waits());
        await Task.WhenAll(phones.Select((phone, rank) => Task.Run(async () =>
        {
            for (; Stopwatch.GetElapsedTime(began) < during; times[rank]++)
            {
                var (kind, fact) = what(rank, times[rank]);
                var tapped = Stopwatch.GetTimestamp();
                await phone.Do(kind, fact, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
                waits.Add(Stopwatch.GetElapsedTime(tapped));
            }
        })));
        return waits;
    }

    private static async Task Lead(HubClient lead, string kind, object fact) =>
        await lead.Invoke("Do", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), kind, fact);
}
