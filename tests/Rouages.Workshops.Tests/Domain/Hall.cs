using Rouages.Commons;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

/// <summary>A room in memory, to which a test speaks: what it accepted is in its log.</summary>
internal sealed class Hall
{
    internal static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);
    private readonly IReadOnlyList<Step> _steps;
    private int _commands;

    internal Hall(params Step[] steps) => (_steps, Room) = (steps, Room.Empty(steps, signed: false));

    internal Room Room { get; private set; }
    internal List<Entry> Log { get; } = [];
    internal DateTimeOffset Now { get; set; } = Noon;

    /// <summary>A hall whose first step is under way, with so many people.</summary>
    internal static (Hall Hall, Who[] People) With(int people, params Step[] steps)
    {
        var hall = new Hall(steps);
        hall.Must(Who.Facilitator, new Opened());
        hall.Must(Who.Facilitator, new StepStarted(steps[0].Key));
        return (hall, [.. Enumerable.Range(1, people).Select(_ => hall.Join())]);
    }

    internal Who Join(string? name = null)
    {
        var who = new Who(Id());
        Must(who, new Joined(name));
        return who;
    }

    internal Outcome<Decision> Do(Who who, Fact fact, Guid? command = null)
    {
        var outcome = Room.Decide(new Command(command ?? Id(), who, fact), Now);
        if (outcome is { Refusal: null, Value.New: { } entry })
        {
            Log.Add(entry);
            Room = Room.Apply(entry);
        }

        return outcome;
    }

    internal CommandReceipt Must(Who who, Fact fact, Guid? command = null)
    {
        var (decision, refusal) = Do(who, fact, command);
        Assert.Null(refusal?.Message);
        return decision.Receipt;
    }

    internal string? Refused(Who who, Fact fact) => Do(who, fact).Refusal?.Message;

    internal Room Folded() => Room.Fold(_steps, signed: false, Log);

    internal static Step Collect(string key = "idees", string[]? columns = null, string[]? kinds = null) =>
        new(key, StepKind.Collect, key, "", 5, Choices(columns), Choices(kinds));

    internal static Choice[] Choices(string[]? keys) => [.. (keys ?? []).Select(key => new Choice(key, key))];

    // Ids that are the same in each run.
    internal Guid Id() => new(++_commands, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
}
