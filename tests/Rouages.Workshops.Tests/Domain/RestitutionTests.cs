using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public class RestitutionTests
{
    private static readonly RestitutionFacts About = new(
        "essai", "Essai", "Arbre à idées", null, Hall.Noon, null, HasNames: false, IsDemo: false, IsRehearsal: false);
    private static readonly Step Ideas = Hall.Collect("idees", ["a", "b"], ["levier", "frein"]);

    [Fact]
    public void What_was_hidden_or_withdrawn_is_not_told()
    {
        var (hall, people) = Hall.With(3, Ideas);
        var hidden = hall.Must(people[0], new CardWritten("idees", "Blessant", "a", "frein")).Card;
        var withdrawn = hall.Must(people[1], new CardWritten("idees", "Finalement non", "a", "frein")).Card;
        hall.Must(people[2], new CardWritten("idees", "On se voit le mardi", "b", "levier"));
        hall.Must(Who.Facilitator, new CardHidden(hidden, "Vise une personne"));
        hall.Must(people[1], new CardWithdrawn(withdrawn));
        var written = Write(hall);
        Assert.Equal(["On se voit le mardi"], written.Cards.Select(card => card.Text));
        Assert.Equal((1, 1), (written.People.Cards, written.People.Hidden));
    }

    [Fact]
    public void Nobody_is_named_in_a_room_whose_cards_are_anonymous()
    {
        var (hall, _) = Hall.With(0, Ideas);
        hall.Must(hall.Join("Bao"), new CardWritten("idees", "Un jardin", "a", "levier") { Quotable = true });
        Assert.All(Write(hall).Cards.Concat(Write(hall).Quotes), card => Assert.Null(card.By));
    }

    [Fact]
    public void Only_who_agreed_is_quoted()
    {
        var (hall, people) = Hall.With(2, Ideas);
        hall.Must(people[0], new CardWritten("idees", "Citez-moi", "a", "levier") { Quotable = true });
        hall.Must(people[1], new CardWritten("idees", "Pas moi", "a", "levier"));
        Assert.Equal(["Citez-moi"], Write(hall).Quotes.Select(card => card.Text));
    }

    [Fact]
    public void The_same_words_are_quoted_once()
    {
        var (hall, people) = Hall.With(2, Ideas);
        foreach (var person in people) hall.Must(person, new CardWritten("idees", "Un jardin", "a", "levier") { Quotable = true });
        Assert.Single(Write(hall).Quotes);
    }

    [Fact]
    public void Cards_stand_in_their_place_by_kind_with_their_number()
    {
        var (hall, people) = Hall.With(2, Ideas);
        hall.Must(people[0], new CardWritten("idees", "Un", "b", "frein"));
        hall.Must(people[1], new CardWritten("idees", "Deux", "a", "levier"));
        var places = Write(hall).Sections.Single().Places;
        Assert.Equal(["a", "b"], places.Select(place => place.Title));
        Assert.Equal((2, 1), (places[0].Kinds.Single().Cards.Single().Number, places[1].Kinds.Single().Cards.Single().Number));
    }

    [Fact]
    public void The_same_thing_told_as_lever_and_as_brake_is_a_disagreement()
    {
        var grouping = new Step("familles", StepKind.Group, "Rapprocher", "", 5, [], [], Of: "idees");
        var (hall, people) = Hall.With(2, Ideas, grouping);
        hall.Must(people[0], new CardWritten("idees", "Le bail court", "a", "levier"));
        hall.Must(people[1], new CardWritten("idees", "Le bail court", "b", "frein"));
        hall.Must(Who.Facilitator, new StepStarted("familles"));
        hall.Must(Who.Facilitator, new CardsGrouped("familles", "Le bail", [1, 2]));
        var told = Write(hall).Disagreements.Single();
        Assert.Equal((DisagreementKind.Opposed, "Le bail", 2), (told.Kind, told.About, told.Words.Count));
    }

    [Fact]
    public void Objections_are_told_in_their_words()
    {
        var consent = new Step("accord", StepKind.Vote, "Accord", "", 5, [], [], new(BallotKind.Consent, 0, "On y va ?"));
        var (hall, people) = Hall.With(3, consent);
        hall.Must(people[0], new Voted("accord", Voted.Statement, 1));
        hall.Must(people[1], new Voted("accord", Voted.Statement, -1, "Pas sans date."));
        var few = Write(hall);
        Assert.Equal((0, 2), (few.Sections.Single().Scores.Single().Voters, few.Sections.Single().Voters));
        Assert.Equal(["Pas sans date."], few.Sections.Single().Scores.Single().Objections);
        Assert.Empty(few.Disagreements);
        hall.Must(people[2], new Voted("accord", Voted.Statement, 0));
        var written = Write(hall);
        Assert.Equal((1, 1), (written.Sections.Single().Scores.Single().For, written.Sections.Single().Scores.Single().Against));
        Assert.Equal(["Pas sans date."], written.Disagreements.Single().Words);
        Assert.Equal((3, 3), (written.People.Joined, written.People.Voted));
    }

    [Fact]
    public void A_line_tells_where_people_stood_first_and_last()
    {
        var line =
            new Step("debat", StepKind.Line, "Débat", "", 5, [], Hall.Choices(["pour", "contre"]),
                new(BallotKind.Thumbs, 0, "Faut-il grandir ?"));
        var (hall, people) = Hall.With(3, line);
        foreach (var person in people) hall.Must(person, new PositionTaken("debat", 80));
        hall.Must(people[0], new PositionTaken("debat", -80));
        var stood = Write(hall).Sections.Single().Line!;
        Assert.Equal((3, 0, 2, 1, 1), (stood.ForFirst, stood.AgainstFirst, stood.For, stood.Against, stood.Changes));
    }

    [Fact]
    public void Two_positions_on_a_wheel_are_not_shown()
    {
        var visit = new Step("visites", StepKind.Rate, "Visites", "", 5, Hall.Choices(["lieu"]), Hall.Choices(["collectif"]));
        var (hall, people) = Hall.With(3, visit);
        hall.Must(people[0], new Rated("visites", "lieu", "collectif", 1));
        hall.Must(people[1], new Rated("visites", "lieu", "collectif", 5));
        Assert.Null(Write(hall).Sections.Single().Rated.Single().Wheels.Single().Counts);
        hall.Must(people[2], new Rated("visites", "lieu", "collectif", 5));
        var wheel = Write(hall).Sections.Single().Rated.Single().Wheels.Single();
        Assert.Equal((3, 11 / 3.0), (wheel.People, wheel.Mean!.Value));
    }

    [Fact]
    public void A_step_that_gave_nothing_is_left_out()
    {
        var (hall, _) = Hall.With(2, Ideas, new Step("lecture", StepKind.Read, "Lire", "", 5, [], [], Of: "idees"));
        Assert.Empty(Write(hall).Sections);
    }

    internal static Restitution Write(Hall hall) => Restitution.Of(About, hall.Room, hall.Log);
}
