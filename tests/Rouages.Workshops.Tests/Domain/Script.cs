using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

/// <summary>Turns any list of numbers into a workshop: people come, write, vote, leave, and the facilitator goes back and forth.</summary>
internal static class Script
{
    internal static readonly Step[] Steps =
    [
        Hall.Collect(columns: ["a", "b"]),
        new("grouper", StepKind.Group, "Grouper", "", 2, [], [], Of: "idees"),
        new("vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Points, 3), Of: "grouper"),
        new("ligne", StepKind.Line, "Débat", "", 0, [], Hall.Choices(["pour", "contre"])),
        new("roues", StepKind.Rate, "Placer", "", 0, Hall.Choices(["anima"]), Hall.Choices(["r1"])),
    ];

    internal static Hall Play(IEnumerable<int> numbers, bool twice = false)
    {
        var (hall, people) = Hall.With(4, Steps);
        foreach (var number in numbers.Select(number => number & 0xFFFFFF))
        {
            hall.Now += TimeSpan.FromSeconds(number % 7);
            var (who, fact) = Act(number, people);
            var command = hall.Id();
            var first = hall.Do(who, fact, command);
            if (!twice || first.Refusal is not null) continue;
            var again = hall.Do(who, fact, command);
            Assert.Equal((first.Value.Receipt, null), (again.Value.Receipt, again.Value.New));
        }

        return hall;
    }

    /// <summary>All that can be read from a room, as text.</summary>
    internal static string Portrait(Room room) => string.Join('\n',
    [
        $"{room.Status} {room.At} {room.Last} {room.Clock} {room.Speech} {string.Join(',', room.Queue)}",
        .. room.Cards.OrderBy(card => card.Key).Select(card => card.Value.ToString()),
        .. room.Guests.OrderBy(guest => guest.Key).Select(guest => guest.Value.ToString()),
        .. room.Groups.OrderBy(group => group.Key)
            .Select(group => $"{group.Value} {string.Join(',', room.CardsIn(group.Key).Select(card => card.Number))}"),
        .. Targets(room).Select(target => $"{target} {room.ExactTallyOf("vote", target)} {room.HandsOf("vote", target)}"),
        .. room.Guests.Keys.Order()
            .Select(guest =>
                $"{guest} {string.Join(',', room.VotesOf(guest, "vote"))} {room.StandOf("ligne", guest)} {room.RatingOf("roues", "anima", "r1", guest)}"),
        string.Join(',', room.ExactSpreadOf("roues", "anima", "r1")),
    ]);

    internal static IEnumerable<string> Targets(Room room) =>
        [.. room.Cards.Keys.Order().Select(card => $"{card}"), .. room.Groups.Keys.Order().Select(group => $"g{group}")];

    private static (Who, Fact) Act(int number, Who[] people)
    {
        var (who, card, value) = (people[number / 31 % 4], 1 + (number / 131 % 5), number / 977 % 5);
        return (number % 31) switch
        {
            < 5 => (who, new CardWritten("idees", $"Carte {number}", value % 2 == 0 ? "a" : "b")),
            5 => (who, new CardEdited(card, $"Autrement {number}")),
            6 => (who, new CardWithdrawn(card)),
            7 => (Who.Facilitator, new CardHidden(card, "Non")),
            8 => (Who.Facilitator, new CardShown(card)),
            9 => (Who.Facilitator, new CardsGrouped("grouper", "Ensemble", [card])),
            10 => (Who.Facilitator, new CardMoved(card, value == 0 ? null : value)),
            11 => (Who.Facilitator, new CardsMerged(card, [1 + value])),
            < 18 => (who, new Voted("vote", value == 4 ? $"g{card}" : $"{card}", value)),
            18 => (Who.Facilitator, new Counted("vote", $"{card}", 1, value, "bleue")),
            19 => (who, new PositionTaken("ligne", (value - 2) * 40)),
            20 => (who, new Rated("roues", "anima", "r1", value)),
            21 => (who, new HandRaised()),
            22 => (Who.Facilitator, new SpeechGiven(1 + (value % 4))),
            23 => (Who.Facilitator, new StepBack()),
            24 => (Who.Facilitator, value == 0 ? new Removed(card) : new Paused()),
            25 => (Who.Facilitator, new Resumed()),
            _ => (Who.Facilitator, new StepStarted(Steps[value].Key)),
        };
    }
}
