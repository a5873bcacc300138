using System.Globalization;
using Rouages.Contracts.Assessments;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Showing;

/// <summary>Draws the board of a room. Pure: the same for every page and every push.</summary>
internal sealed class BoardMaker(Room room, IReadOnlySet<int> present, DateTimeOffset now, GroupDiagnosis? diagnosis = null)
{
    public const int CardsShown = 60;
    private const int TargetsShown = 300;

    public Board Make(int cardsPerHeap = CardsShown)
    {
        var people = room.Guests.Values.Where(guest => !guest.Removed).OrderBy(guest => guest.Number).Select(Person).ToList();
        var board =
            new Board(room.Status, Step(), room.Steps, people.Count(person => person.Here), people.Count, 0, room.Signed, room.IsCrowded)
            {
                People = people, Floor = Floor(),
            };
        if (room.Current is not { } step) return board;
        var cards = room.CardsFor(step).ToList();
        IReadOnlyList<SpreadView> spreads = step.Kind is StepKind.Rate or StepKind.Agree ? [.. Spreads(step)] : [];
        return board with
        {
            Cards = cards.Count,
            Heaps = Heaps(step, cards, cardsPerHeap),
            Targets = Targets(step, cards),
            Turnout = room.TurnoutOf(step.Key, present),
            IsRevealed = room.IsRevealed(step.Key),
            HidesVotes = room.VoicesIn(step.Key) is > 0 and < Room.FewestVoices,
            Line = step.Kind == StepKind.Line ? room.LineOf(step.Key, present) : null,
            Tables = Tables(step, people, cards),
            Spreads = spreads,
            Point = step.Kind == StepKind.Agree ? Point(step, spreads) : null,
            Count = step.Kind == StepKind.Agree ? CollectiveDiagnosis.Count(room, step, diagnosis?.Stages ?? []) : null,
            Gears = CollectiveDiagnosis.LooksAtGears(room.Steps, step) ? diagnosis?.Figure : null,
        };
    }

    public StepView? Step()
    {
        if (room.Current is not { } step) return null;
        var timer = room.Clock is { } clock ? new TimerView((long)clock.Stop(now).Left.TotalMilliseconds, clock.EndsAt is not null) : null;
        return new(step, room.At + 1, room.Steps.Length, room.RoundOf(step), timer);
    }

    public Floor Floor() => new(
        room.Speech is { } speech ? Person(room.Guests[speech.Guest]) : null,
            [.. room.QueueOf(present).Select(guest => Person(room.Guests[guest]))],
        room.Speech is { } since && now > since.Since ? now - since.Since : TimeSpan.Zero);

    /// <summary>What is voted on in a step.</summary>
    public IReadOnlyList<Target> Targets(Domain.Step step, List<Card> cards)
    {
        if (step is not { Kind: StepKind.Vote, Ballot: { } ballot }) return [];
        if (ballot.Statement is { } statement) return [Target(step, Voted.Statement, statement, 0)];
        var grouped = cards.Where(card => card.Group is not null).GroupBy(card => card.Group!.Value)
            .Select(group => Target(step, Key("g", group.Key), room.Groups[group.Key].Title, group.Count()));
        var alone = cards.Where(card => card.Group is null)
            .Select(card => Target(step, Key("", card.Number), card.Text, room.Merged(card.Number).Count));
        return [.. grouped.Concat(alone).Take(TargetsShown)];
    }

    private Target Target(Domain.Step step, string key, string text, int behind) =>
        new(key, text, behind, room.TallyOf(step.Key, key), room.HandsOf(step.Key, key),
            step.Ballot!.Kind == BallotKind.Consent ? room.ObjectionsTo(step.Key, key) : []);

    private IReadOnlyList<Heap> Heaps(Domain.Step step, List<Card> cards, int most)
    {
        var source = room.Find(room.SourceOf(step)) ?? step;
        var groups = step.Kind is StepKind.Group or StepKind.Read ? cards.Where(card => card.Group is not null)
            .GroupBy(card => card.Group!.Value).ToList() : [];
        if (groups.Count == 0) return [.. ByColumn(source, cards, most)];
        return
        [
            .. groups.OrderBy(group => group.Key)
                .Select(group => Heap("", room.Groups[group.Key].Title, [.. group], most) with { Group = group.Key }),
            .. ByColumn(source, [.. cards.Where(card => card.Group is null)], most).Where(heap => heap.Total > 0),
        ];
    }

    private IEnumerable<Heap> ByColumn(Domain.Step source, List<Card> cards, int most) => source.Columns.Count == 0
        ? [Heap("", "", cards, most)]
        : source.Columns.Select(column => Heap(column.Key, column.Title, [.. cards.Where(card => card.Column == column.Key)], most));

    private Heap Heap(string key, string title, List<Card> cards, int most) =>
        new(key, title, cards.Count, [.. cards.TakeLast(most).Reverse().Select(room.See)]);

    private IReadOnlyList<TableView> Tables(Domain.Step step, List<PersonView> people, List<Card> cards)
    {
        if (step.Kind != StepKind.Rotate) return [];
        var seats = people.ToLookup(person => room.TableOf(room.Guests[person.Number], step));
        return [.. step.Columns.Select(table =>
            new TableView(table, [.. seats[table.Key]], cards.Count(card => card.Column == table.Key)))];
    }

    private IEnumerable<SpreadView> Spreads(Domain.Step step)
    {
        IReadOnlyList<Domain.Choice?> kinds = step.Kinds.Count > 0 ? [.. step.Kinds] : [null];
        var spreads = step.Columns.SelectMany(column => kinds.Select(kind => Spread(step, column, kind)));
        // What people see most differently is talked about first, in the order of the group page when there is one: what was answered
        // before stays, and that order does not move while the room places itself again.
        return step.Kind == StepKind.Agree ? spreads.OrderByDescending(spread => spread.IsDebate)
            .ThenByDescending(spread => spread.Stage is { } stage ? stage.Spread?.Sigma ?? 0 : spread.Deviation) : spreads;
    }

    // The first one until the facilitator shows another: of lines written by hand, the first that was written.
    private SpreadView? Point(Domain.Step step, IReadOnlyList<SpreadView> spreads)
    {
        var shown = room.Points.GetValueOrDefault(step.Key) ?? (diagnosis is null && step.Columns.Count > 0 ? step.Columns[0].Key : null);
        return spreads.FirstOrDefault(spread => spread.Column == shown) ?? (spreads.Count > 0 ? spreads[0] : null);
    }

    private SpreadView Spread(Domain.Step step, Domain.Choice column, Domain.Choice? kind)
    {
        var answered = step.Kind == StepKind.Agree ? diagnosis?.Stages.FirstOrDefault(stage => stage.Id == column.Key) : null;
        var given = room.SpreadOf(step.Key, column.Key, kind?.Key);
        var counts = given.Count > 0 ? given : new int[step.Scale + 1];
        var people = counts.Sum();
        double? mean = people == 0 ? null : counts.Select((count, value) => (double)count * value).Sum() / people;
        var deviation = mean is { } middle
            ? Math.Sqrt(counts.Select((count, value) => count * (value - middle) * (value - middle)).Sum() / people) : 0;
        return new(column.Key, column.Title, kind?.Key, kind?.Title, counts, mean, deviation)
        {
            Few = given.Count == 0 ? room.RatersOf(step.Key, column.Key, kind?.Key) : 0, Levels = answered is null ? [] : diagnosis!.Levels,
            Stage = answered, Unsure = kind is null ? room.UnsureOf(step.Key, column.Key) : 0,
            Says = CollectiveDiagnosis.Says(room.Agreements.GetValueOrDefault((step.Key, column.Key)), answered),
        };
    }

    private PersonView Person(Guest guest) =>
        new(guest.Number, guest.Name, guest.Role, guest.Table, present.Contains(guest.Number), guest.Simulated);

    private static string Key(string before, int number) => string.Create(CultureInfo.InvariantCulture, $"{before}{number}");
}
