using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>
/// Turns entries into what everybody may see of the room now. A hundred votes on one card are one change; who gave them is in none.
/// </summary>
internal static class Telling
{
    public static IReadOnlyList<Change> Of(Room before, Room now, IReadOnlyList<Entry> entries, DateTimeOffset at, IReadOnlySet<int> present)
    {
        var topics = new HashSet<object>();
        foreach (var entry in entries) topics.UnionWith(Topics(before, now, entry));
        return [.. topics.Select(topic => Show(now, topic, at, present)).OfType<Change>()];
    }

    /// <summary>Where the workshop stands.</summary>
    public static LiveStep StepOf(Room room, DateTimeOffset at)
    {
        var left = room.Clock is { } clock ? clock.Stop(at).Left : (TimeSpan?)null;
        return new(room.Status, room.Current?.Key, room.Current is { } step ? room.RoundOf(step) : 0,
            left is { } time ? (int)Math.Ceiling(time.TotalSeconds) : null, room.Clock?.EndsAt is not null);
    }

    private static IEnumerable<object> Topics(Room before, Room now, Entry entry) => entry.Fact switch
    {
        CardWithdrawn fact => [new CardTopic(fact.Card), .. Cards(before.Merged(fact.Card))],
        CardsGrouped fact => [new GroupTopic(fact.Group), .. Cards(fact.Cards)],
        CardsMerged fact => [new CardTopic(fact.Into), .. Cards(before.Merged(fact.Into)), .. Cards(fact.Cards)],
        GroupTitled fact => [new GroupTopic(fact.Group)],
        Voted fact => [new TallyTopic(fact.Step, fact.Target)],
        Counted fact => [new TallyTopic(fact.Step, fact.Target)],
        Stood fact => [new LineTopic(fact.Step)],
        Rated fact => [new SpreadTopic(fact.Step, fact.Column, fact.Kind)],
        Agreed fact => [new AgreementTopic(fact.Step, fact.Column)],
        HandRaised or HandLowered or SpeechGiven or SpeechEnded => [FloorTopic.One],
        Seated fact => [new TablesTopic(fact.Step), StepTopic.One],
        Joined { Table: not null } or Sat => [.. now.Steps.Where(step => now.Plans.ContainsKey(step.Key)).Select(step => new TablesTopic(step.Key))],
        RoleGiven fact => [new RoleTopic(fact.Guest)],
        Removed fact => [FloorTopic.One, .. VotesOf(before, fact.Guest), .. Lines(now)],
        Opened or Paused or Resumed or Closed or StepStarted or StepBack or TimerSet => [StepTopic.One],
        { Touched: > 0 and var card } => [new CardTopic(card)],
        _ => [],
    };

    private static IEnumerable<object> Cards(IEnumerable<int> cards) => cards.Select(card => new CardTopic(card));

    private static IEnumerable<object> VotesOf(Room before, int guest) =>
        before.Steps.SelectMany(step => before.VotesOf(guest, step.Key).Select(vote => new TallyTopic(step.Key, vote.Key)));

    private static IEnumerable<object> Lines(Room now) => now.Steps.Where(step => step.Kind == StepKind.Line).Select(step => new LineTopic(step.Key));

    private static Change? Show(Room room, object topic, DateTimeOffset at, IReadOnlySet<int> present) => topic switch
    {
        CardTopic { Card: var number } => room.Cards.TryGetValue(number, out var card) ? new() { Card = room.See(card) } : null,
        GroupTopic { Group: var number } => room.Groups.TryGetValue(number, out var group) ? new() { Group = new(group.Number, group.Step, group.Title) } : null,
        TallyTopic(var step, var target) => new() { Tally = new(step, target, room.TallyOf(step, target), room.HandsOf(step, target)) },
        LineTopic { Step: var step } => new() { Line = new(step, room.LineOf(step, present)) },
        SpreadTopic(var step, var column, var kind) => new() { Spread = new(step, column, kind, room.SpreadOf(step, column, kind)) },
        AgreementTopic(var step, var column) => room.Agreements.TryGetValue((step, column), out var agreed) ? new() { Agreement = new(step, column, agreed.Value, agreed.Note) } : null,
        TablesTopic { Step: var step } => room.Plans.TryGetValue(step, out var plan) ? new() { Tables = new(step, plan.Round, plan.Tables) } : null,
        RoleTopic { Guest: var number } => room.Guests.TryGetValue(number, out var guest) ? new() { Role = new(number, guest.Role, guest.Table) } : null,
        StepTopic => new() { Step = StepOf(room, at) },
        FloorTopic => new() { Floor = FloorOf(room, at, present) },
        _ => null,
    };

    private static LiveFloor FloorOf(Room room, DateTimeOffset at, IReadOnlySet<int> present) => new(
        room.Speech is { } speech ? Speaker(room, speech.Guest, at - speech.Since) : null,
        [.. room.QueueOf(present).Select(guest => Speaker(room, guest, room.Spoken.GetValueOrDefault(guest)))]);

    private static LiveSpeaker Speaker(Room room, int guest, TimeSpan time) => new(guest, room.Guests.GetValueOrDefault(guest)?.Name, (int)time.TotalSeconds);

    private sealed record CardTopic(int Card);

    private sealed record GroupTopic(int Group);

    private sealed record TallyTopic(string Step, string Target);

    private sealed record LineTopic(string Step);

    private sealed record SpreadTopic(string Step, string Column, string? Kind);

    private sealed record AgreementTopic(string Step, string Column);

    private sealed record TablesTopic(string Step);

    private sealed record RoleTopic(int Guest);

    private sealed record StepTopic { public static readonly StepTopic One = new(); }

    private sealed record FloorTopic { public static readonly FloorTopic One = new(); }
}
