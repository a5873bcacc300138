using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

/// <summary>Below three voices a number would tell who gave it: the room shows none, whoever asks.</summary>
public sealed class FewVoicesTests
{
    private static readonly Step Ideas = Hall.Collect();
    private static readonly Step Wheels = new("roues", StepKind.Rate, "Placer", "", 0, Hall.Choices(["anima"]), Hall.Choices(["r1"]));
    private static readonly Step Line = new("ligne", StepKind.Line, "Débat", "", 0, [], Hall.Choices(["pour", "contre"]));

    [Theory]
    [InlineData(nameof(BallotKind.Points))]
    [InlineData(nameof(BallotKind.Thumbs))]
    [InlineData(nameof(BallotKind.Consent))]
    public void A_vote_shows_from_the_third_person_on(string kind)
    {
        var (hall, people) =
            Hall.With(3, Ideas,
                new Step("vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(Enum.Parse<BallotKind>(kind), 3), Of: "idees"));
        hall.Must(people[0], new CardWritten("idees", "Un jardin"));
        hall.Must(people[0], new CardWritten("idees", "Un four"));
        hall.Must(Who.Facilitator, new StepStarted("vote"));
        hall.Must(people[0], new Voted("vote", "1", 1));
        hall.Must(people[1], new Voted("vote", "1", 1));
        Assert.Equal((default, 2), (hall.Room.TallyOf("vote", "1"), hall.Room.VoicesIn("vote")));
        hall.Must(people[2], new Voted("vote", "2", 1));
        Assert.Equal((2, 1), (hall.Room.TallyOf("vote", "1").For, hall.Room.TallyOf("vote", "2").For));
        hall.Must(people[2], new Voted("vote", "2", null));
        Assert.Equal(default, hall.Room.TallyOf("vote", "1"));
    }

    [Fact]
    public void A_wheel_shows_from_the_third_person_on()
    {
        var (hall, people) = Hall.With(3, Wheels);
        foreach (var who in people[..2]) hall.Must(who, new Rated("roues", "anima", "r1", 4));
        Assert.Empty(hall.Room.SpreadOf("roues", "anima", "r1"));
        Assert.Equal(2, hall.Room.RatersOf("roues", "anima", "r1"));
        hall.Must(people[2], new Rated("roues", "anima", "r1", 1));
        Assert.Equal([0, 1, 0, 0, 2, 0], hall.Room.SpreadOf("roues", "anima", "r1"));
    }

    [Fact]
    public void A_line_shows_from_the_third_person_who_is_here_on()
    {
        var (hall, people) = Hall.With(3, Line);
        foreach (var who in people[..2]) hall.Must(who, new PositionTaken("ligne", 60));
        Assert.Equal((0, 2), (hall.Room.LineOf("ligne").For, hall.Room.LineOf("ligne").Few));
        Assert.All(hall.Room.LineOf("ligne").TokenBuckets, there => Assert.Equal(0, there));
        hall.Must(people[2], new PositionTaken("ligne", -60));
        Assert.Equal((2, 1, 0), (hall.Room.LineOf("ligne").For, hall.Room.LineOf("ligne").Against, hall.Room.LineOf("ligne").Few));
        Assert.Equal((0, 2, 1),
            (hall.Room.LineOf("ligne", new HashSet<int> { 1, 3 }).For, hall.Room.LineOf("ligne", new HashSet<int> { 1, 3 }).Few,
                hall.Room.LineOf("ligne", new HashSet<int> { 1, 3 }).Gone));
    }
}
