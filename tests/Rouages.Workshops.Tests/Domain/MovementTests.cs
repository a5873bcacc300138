using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class MovementTests
{
    private static readonly Step Line = new("ligne", StepKind.Line, "Débat", "", 0, [], Hall.Choices(["pour", "contre"]));
    private static readonly Step Cafe = new("cafe", StepKind.Rotate, "Café", "", 20, Hall.Choices(["bleue", "rouge"]), [], Rounds: 2);
    private static readonly Step Wheels = new("roues", StepKind.Rate, "Placer", "", 0, Hall.Choices(["anima"]), Hall.Choices(["r1", "r2"]));

    [Fact]
    public void Changing_side_is_counted_and_moving_on_ones_side_is_not()
    {
        var (hall, people) = Hall.With(2, Line);
        hall.Must(people[0], new PositionTaken("ligne", 60));
        hall.Must(people[0], new PositionTaken("ligne", 90));
        hall.Must(people[0], new PositionTaken("ligne", -40));
        hall.Must(people[1], new PositionTaken("ligne", 5));
        var line = hall.Room.ExactLineOf("ligne");
        Assert.Equal((0, 1, 1, 1), (line.For, line.Undecided, line.Against, line.Changes));
        var without = hall.Room.ExactLineOf("ligne", new HashSet<int> { 2 });
        Assert.Equal((0, 1, 0, 1), (without.For, without.Undecided, without.Against, without.Gone));
    }

    [Theory]
    [InlineData(-100, 0, -1)]
    [InlineData(-11, 18, -1)]
    [InlineData(-10, 18, 0)]
    [InlineData(0, 20, 0)]
    [InlineData(10, 22, 0)]
    [InlineData(65, 33, 1)]
    [InlineData(67, 33, 1)]
    [InlineData(68, 34, 1)]
    [InlineData(250, 40, 1)]
    public void A_place_is_kept_exactly_and_drawn_by_five(int position, int notch, int side)
    {
        var (hall, people) = Hall.With(1, Line);
        hall.Must(people[0], new PositionTaken("ligne", position));
        Assert.Equal((Math.Min(position, 100), side), (hall.Room.StandOf("ligne", 1)!.Position, hall.Room.StandOf("ligne", 1)!.Side));
        Assert.Equal([notch], Enumerable.Range(0, 41).Where(at => hall.Room.ExactLineOf("ligne").TokenBuckets[at] == 1));
        Assert.Equal(41, hall.Room.ExactLineOf("ligne").TokenBuckets.Count);
    }

    [Fact]
    public void Arguments_alternate_while_somebody_can_answer()
    {
        var (hall, people) = Hall.With(2, Line);
        hall.Must(people[0], new PositionTaken("ligne", 60));
        hall.Must(people[0], new CardWritten("ligne", "Ça crée du lien", Kind: "pour"));
        hall.Must(people[0], new CardWritten("ligne", "Et de l’emploi", Kind: "pour"));
        hall.Must(people[1], new PositionTaken("ligne", -60));
        Assert.Equal("C’est au tour de l’autre côté.", hall.Refused(people[0], new CardWritten("ligne", "Et de la joie", Kind: "pour")));
        hall.Must(people[1], new CardWritten("ligne", "Qui paie ?", Kind: "contre"));
        hall.Must(people[0], new CardWritten("ligne", "Nous tous", Kind: "pour"));
    }

    [Fact]
    public void Nobody_waits_for_an_argument_of_who_left()
    {
        var (hall, people) = Hall.With(2, Line);
        hall.Must(people[0], new PositionTaken("ligne", 60));
        hall.Must(people[1], new PositionTaken("ligne", -60));
        hall.Must(people[0], new CardWritten("ligne", "Ça crée du lien", Kind: "pour"));
        var again = new Command(hall.Id(), people[0], new CardWritten("ligne", "Et de l’emploi", Kind: "pour"));
        Assert.Equal("C’est au tour de l’autre côté.",
            (hall.Room with { Here = () => new HashSet<int> { 1, 2 } }).Decide(again, hall.Now).Refusal?.Message);
        Assert.Null((hall.Room with { Here = () => new HashSet<int> { 1 } }).Decide(again, hall.Now).Refusal);
    }

    [Fact]
    public void Who_left_is_passed_over_in_the_queue_and_finds_their_turn_again()
    {
        var (hall, people) = Hall.With(3, Wheels);
        foreach (var who in people) hall.Must(who, new HandRaised());
        Assert.Equal([2, 3, 1], hall.Room.QueueOf(new HashSet<int> { 2, 3 }));
        Assert.Equal([1, 2, 3], hall.Room.QueueOf(new HashSet<int> { 1, 2, 3 }));
    }

    [Fact]
    public void People_write_at_the_table_where_they_sit()
    {
        var (hall, people) = Hall.With(3, Cafe);
        hall.Must(Who.Facilitator, new SeatingPlanned("cafe", 1, [new(1, "bleue"), new(2, "rouge")]));
        hall.Must(people[0], new CardWritten("cafe", "Ici"));
        Assert.Equal(("bleue", 1), (hall.Room.Cards[1].Column, hall.Room.Cards[1].Round));
        Assert.Equal("À ce tour, vous êtes à une autre table.", hall.Refused(people[0], new CardWritten("cafe", "Là", "rouge")));
        Assert.Equal("Choisissez où va cette carte.", hall.Refused(people[2], new CardWritten("cafe", "Partout")));
        hall.Must(people[2], new CardWritten("cafe", "En retard", "rouge"));
        hall.Must(Who.Facilitator, new SeatingPlanned("cafe", 2, [new(1, "rouge"), new(2, "bleue")]));
        hall.Must(people[0], new CardWritten("cafe", "Deuxième tour"));
        Assert.Equal(("rouge", 2), (hall.Room.Cards[3].Column, hall.Room.Cards[3].Round));
    }

    [Fact]
    public void A_plan_names_tables_rounds_and_people_that_are_there()
    {
        var (hall, _) = Hall.With(1, Cafe);
        Assert.Equal("Ce tour n’existe pas.", hall.Refused(Who.Facilitator, new SeatingPlanned("cafe", 3, [])));
        Assert.Equal("Ce plan de table n’est pas lisible.",
            hall.Refused(Who.Facilitator, new SeatingPlanned("cafe", 1, [new(1, "verte")])));
        Assert.Equal("Ce plan de table n’est pas lisible.",
            hall.Refused(Who.Facilitator, new SeatingPlanned("cafe", 1, [new(2, "bleue")])));
    }

    [Fact]
    public void A_wheel_keeps_the_last_value_of_each_person()
    {
        var (hall, people) = Hall.With(2, Wheels);
        hall.Must(people[0], new Rated("roues", "anima", "r1", 2));
        hall.Must(people[0], new Rated("roues", "anima", "r1", 4));
        hall.Must(people[1], new Rated("roues", "anima", "r1", 4));
        Assert.Equal([0, 0, 0, 0, 2, 0], hall.Room.ExactSpreadOf("roues", "anima", "r1"));
        Assert.Equal("Choisissez un nombre entre 0 et {0}.", hall.Refused(people[0], new Rated("roues", "anima", "r1", 6)));
        Assert.Equal("Choisissez ce que vous placez.", hall.Refused(people[0], new Rated("roues", "anima", "r9", 1)));
        hall.Must(Who.Facilitator, new Removed(2));
        Assert.Equal([0, 0, 0, 0, 1, 0], hall.Room.ExactSpreadOf("roues", "anima", "r1"));
    }

    [Fact]
    public void What_the_group_agrees_on_stands_beside_the_answers()
    {
        var (hall, people) = Hall.With(1, Wheels);
        hall.Must(people[0], new Rated("roues", "anima", "r1", 2));
        hall.Must(Who.Facilitator, new Agreed("roues", "anima", 3, "On y arrive"));
        Assert.Equal(3, hall.Room.Agreements[("roues", "anima")].Value);
        Assert.Equal(1, hall.Room.ExactSpreadOf("roues", "anima", "r1")[2]);
        Assert.Equal("Seule la personne qui anime peut faire cela.", hall.Refused(people[0], new Agreed("roues", "anima", 3)));
    }

    [Theory]
    [InlineData("roues", -1, "Choisissez un nombre entre 0 et {0}.")]
    [InlineData("accord", -2, "Choisissez un nombre entre 0 et {0}.")]
    [InlineData("accord", -1, null)]
    public void A_room_keeps_its_disagreement_where_it_looks_for_an_accord(string step, int value, string? refusal)
    {
        var (hall, _) = Hall.With(1, Wheels, new Step("accord", StepKind.Agree, "Se mettre d’accord", "", 45, Hall.Choices(["anima"]), []) { Scale = 3 });
        var agreed = new Agreed(step, "anima", value, "Chacun y tient");
        if (refusal is not null)
        {
            Assert.Equal(refusal, hall.Refused(Who.Facilitator, agreed));
            return;
        }

        hall.Must(Who.Facilitator, agreed);
        Assert.Equal((null, "Chacun y tient"), (hall.Room.Agreements[(step, "anima")].Value, hall.Room.Agreements[(step, "anima")].Note));
    }

    [Fact]
    public void The_floor_goes_round_and_time_is_counted()
    {
        var (hall, people) = Hall.With(2, Wheels);
        hall.Must(people[1], new HandRaised());
        hall.Must(people[0], new HandRaised());
        hall.Must(people[1], new HandRaised());
        Assert.Equal([2, 1], hall.Room.Queue);
        hall.Must(Who.Facilitator, new SpeechGiven(2));
        hall.Now += TimeSpan.FromSeconds(90);
        hall.Must(Who.Facilitator, new SpeechGiven(1));
        Assert.Equal("Seule la personne qui anime peut faire cela.", hall.Refused(people[1], new SpeechEnded()));
        hall.Must(people[0], new SpeechEnded());
        Assert.Equal(TimeSpan.FromSeconds(90), hall.Room.Spoken[2]);
        Assert.Empty(hall.Room.Queue);
    }

    [Fact]
    public void One_lowers_ones_own_hand_only()
    {
        var (hall, people) = Hall.With(2, Wheels);
        hall.Must(people[0], new HandRaised());
        hall.Must(people[1], new HandLowered(1));
        Assert.Equal([1], hall.Room.Queue);
        hall.Must(Who.Facilitator, new HandLowered(1));
        Assert.Empty(hall.Room.Queue);
    }
}
