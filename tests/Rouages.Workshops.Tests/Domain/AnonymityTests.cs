using System.Text.Json;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class AnonymityTests
{
    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "Ana", 1)]
    public void A_card_carries_its_author_only_where_cards_are_signed(bool named, string? by, int? guest)
    {
        var seen = Written(named).See(Written(named).Cards[1]);
        Assert.Equal((by, guest), (seen.By, seen.Guest));
    }

    [Fact]
    public void What_leaves_the_server_of_an_anonymous_card_tells_nothing_of_its_author()
    {
        var room = Written(signed: false);
        var json = JsonSerializer.Serialize(room.See(room.Cards[1]));
        Assert.DoesNotContain("Ana", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Ana.ToString(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_card_that_is_gone_do_not_leave_the_server()
    {
        var room = Written(signed: true);
        var entry = room.Decide(new Command(new(3, 0, 0, new byte[8]), Who.Facilitator, new CardHidden(1, "Non")), Hall.Noon).Value.New!;
        var seen = room.Apply(entry).See(room.Apply(entry).Cards[1]);
        Assert.Equal(("", true, null), (seen.Text, seen.Gone, seen.By));
    }

    [Fact]
    public void A_participant_does_not_say_that_a_card_comes_from_paper_or_from_a_scribe()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(people[0], new CardWritten("idees", "Un jardin") { Source = CardSource.Paper });
        Assert.Equal(CardSource.Typed, hall.Room.Cards[1].Source);
        hall.Must(Who.Facilitator, new RoleGiven(1, Guest.Host));
        hall.Must(people[0], new CardWritten("idees", "Dit à table") { Source = CardSource.Scribe });
        hall.Must(Who.Facilitator, new CardWritten("idees", "Sur le mur") { Source = CardSource.Paper });
        Assert.Equal([CardSource.Scribe, CardSource.Paper], [hall.Room.Cards[2].Source, hall.Room.Cards[3].Source]);
    }

    private static readonly Guid Ana = new(7, 7, 7, new byte[8]);

    private static Room Written(bool signed)
    {
        var steps = new[] { Hall.Collect() };
        Entry[] log =
        [
            new(1, new(1, 0, 0, new byte[8]), null, new Opened(), Hall.Noon),
                new(2, new(2, 0, 0, new byte[8]), null, new StepStarted("idees"), Hall.Noon),
            new(3, Ana, Ana, new Joined("Ana") { Guest = 1 }, Hall.Noon),
                new(4, new(4, 0, 0, new byte[8]), Ana, new CardWritten("idees", "Un jardin") { Card = 1 }, Hall.Noon),
        ];
        return Room.Fold(steps, signed, log);
    }
}
