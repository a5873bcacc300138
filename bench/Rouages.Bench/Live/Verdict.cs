using System.Diagnostics;

namespace Rouages.Bench.Live;

/// <summary>Asks the database, beside the site, whether everything that was answered is there, once.</summary>
internal sealed class Verdict(Hall hall, IReadOnlyList<Phone> phones)
{
    public int Answered { get; private set; }
    public int Lost { get; private set; }
    public int Doubled { get; private set; }
    public int MiscountedTargets { get; private set; }

    /// <summary>True when an answer means that the disk has it.</summary>
    public bool Durable { get; private set; }
    public bool Whole => Lost == 0 && Doubled == 0 && MiscountedTargets == 0 && Durable;

    /// <summary>What a node takes to read the whole log and fold it.</summary>
    public double SecondsToLoad { get; private set; }
    public object Figures =>
        new { answered = Answered, lost = Lost, doubled = Doubled, miscountedTargets = MiscountedTargets, fsync = Durable };

    public async Task<Verdict> Read()
    {
        var numbers = await hall.Ask<string>($"SELECT number || ' ' || command FROM workshops.entry WHERE workshop_id = '{Hall.Room}'");
        var kept = numbers.Select(line => line.Split(' ')).ToDictionary(line => Guid.Parse(line[1]), line => long.Parse(line[0], null));
        var answered = phones.SelectMany(phone => phone.Answered).ToList();
        Answered = answered.DistinctBy(answer => answer.Command).Count();
        Lost = answered.Count(answer => !kept.TryGetValue(answer.Command, out var number) || number != answer.Number);
        Doubled = numbers.Count - kept.Count;
        var votes =
            await hall.Ask<string>(
                $"SELECT participant || ' ' || (payload->>'target') FROM workshops.entry WHERE workshop_id = '{Hall.Room}' AND kind = 'vote'");
        MiscountedTargets = await Miscounted(votes.Distinct().Select(vote => vote.Split(' ')[1]).CountBy(target => target).ToDictionary());
        Durable = (await hall.Ask<string>("SELECT current_setting('fsync') || current_setting('synchronous_commit')"))[0] == "onon";
        return this;
    }

    // What the room counts, read as a node that starts reads it, against a count made by hand.
    private async Task<int> Miscounted(Dictionary<string, int> expected)
    {
        await using var data = Npgsql.NpgsqlDataSource.Create(hall.Address);
        var log = new Workshops.Live.RoomLog(data);
        var plan = (await log.Plan(Hall.Room, default))!;
        var began = Stopwatch.GetTimestamp();
        var entries = await log.Since(Hall.Room, 0, default);
        var room = Workshops.Domain.Room.Fold(plan.Steps, plan.Signed, entries);
        SecondsToLoad = Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 2);
        return expected.Count(target => room.TallyOf("vote", target.Key).For != target.Value);
    }
}
