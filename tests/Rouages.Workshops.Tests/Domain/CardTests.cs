using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class CardTests
{
    [Fact]
    public void A_card_has_a_number_that_stays()
    {
        var (hall, people) = Hall.With(2, Hall.Collect());
        Assert.Equal(1, hall.Must(people[0], new CardWritten("idees", "Un jardin")).Card);
        Assert.Equal(2, hall.Must(people[1], new CardWritten("idees", "Un four à pain")).Card);
        hall.Must(people[0], new CardWithdrawn(1));
        Assert.Equal(3, hall.Must(people[0], new CardWritten("idees", "Un vélo")).Card);
        Assert.Equal([2, 3], hall.Room.CardsOf("idees").Select(card => card.Number));
    }

    [Fact]
    public void The_same_command_twice_is_one_card_and_one_answer()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        var command = hall.Id();
        var first = hall.Must(people[0], new CardWritten("idees", "Un jardin"), command);
        var again = hall.Must(people[0], new CardWritten("idees", "Un jardin"), command);
        Assert.Equal(first, again);
        Assert.Single(hall.Room.Cards);
    }

    [Fact]
    public void A_card_of_501_characters_is_refused_and_one_of_500_is_not()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        Assert.Equal("Au plus {0} caractères.", hall.Refused(people[0], new CardWritten("idees", new string('é', 501))));
        Assert.Null(hall.Refused(people[0], new CardWritten("idees", new string('é', 500))));
    }

    [Fact]
    public void A_card_goes_where_the_step_offers()
    {
        var (hall, people) = Hall.With(1, Hall.Collect(columns: ["amorcer", "maintenir"], kinds: ["action"]));
        Assert.Equal("Choisissez où va cette carte.", hall.Refused(people[0], new CardWritten("idees", "Oser", "ailleurs", "action")));
        Assert.Equal("Choisissez le type de cette carte.", hall.Refused(people[0], new CardWritten("idees", "Oser", "amorcer")));
        Assert.Null(hall.Refused(people[0], new CardWritten("idees", "Oser", "amorcer", "action")));
    }

    [Fact]
    public void A_card_is_copied_from_a_photo_that_hangs_on_the_wall()
    {
        var (hall, _) = Hall.With(1, Hall.Collect());
        var photo = hall.Id();
        Assert.Equal("Cette photo n’est plus là.", hall.Refused(Who.Facilitator, new CardWritten("idees", "Oser") { Photo = photo }));
        hall.Must(Who.Facilitator, new PhotoPinned(photo));
        Assert.Null(hall.Refused(Who.Facilitator, new CardWritten("idees", "Oser") { Photo = photo }));
    }

    [Fact]
    public void Only_the_author_changes_a_card()
    {
        var (hall, people) = Hall.With(2, Hall.Collect());
        hall.Must(people[0], new CardWritten("idees", "Un jardin"));
        Assert.Equal("Vous ne pouvez changer que vos propres cartes.", hall.Refused(people[1], new CardEdited(1, "Un parking")));
        Assert.Equal("Vous ne pouvez changer que vos propres cartes.", hall.Refused(Who.Facilitator, new CardWithdrawn(1)));
        hall.Must(people[0], new CardEdited(1, "Un jardin partagé"));
        Assert.Equal("Un jardin partagé", hall.Room.Cards[1].Text);
    }

    [Theory]
    [InlineData("  deux\r\nlignes ", "deux\nlignes")]
    [InlineData("a\0b\u0007c\u202Ed", "abcd")]
    [InlineData("🌱👩‍👩‍👧 ça pousse", "🌱👩‍👩‍👧 ça pousse")]
    [InlineData("un\u000bdeux\u2028trois", "un\ndeux\ntrois")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("<b>gras</b>", "<b>gras</b>")]
    [InlineData("à moitié \ud83d", "à moitié")]
    public void What_is_typed_is_kept_without_what_cannot_be_seen(string typed, string kept)
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(people[0], new CardWritten("idees", typed));
        Assert.Equal(kept, hall.Room.Cards[1].Text);
    }

    [Fact]
    public void A_closed_room_refuses()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(Who.Facilitator, new Closed());
        Assert.Equal("L’atelier est terminé.", hall.Refused(people[0], new CardWritten("idees", "Trop tard")));
        Assert.Equal("L’atelier est terminé.", hall.Refused(Who.Facilitator, new StepStarted("idees")));
    }

    [Fact]
    public void Who_never_joined_writes_nothing()
    {
        var (hall, _) = Hall.With(0, Hall.Collect());
        Assert.Equal("Vous n’êtes plus dans cet atelier.", hall.Refused(new Who(hall.Id()), new CardWritten("idees", "Bonjour")));
    }
}
