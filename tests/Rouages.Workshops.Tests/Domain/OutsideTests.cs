using System.Text.Json;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

/// <summary>What leaves the room and what does not; what is added once it is over.</summary>
public sealed class OutsideTests
{
    private static readonly RestitutionFacts About = new("salle", "Salle", "Format", null, Hall.Noon, Hall.Noon, false, false, false);
    private static readonly Step Vote = new("vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Points, 3), Of: "idees");

    [Fact]
    public void Only_cards_whose_author_accepted_are_quoted_outside_of_the_room()
    {
        var (hall, people) = Hall.With(3, Hall.Collect(), Vote);
        hall.Must(people[0], new CardWritten("idees", "Un jardin") { Quotable = true });
        hall.Must(people[1], new CardWritten("idees", "Tout repose sur Sonia"));
        hall.Must(Who.Facilitator, new StepStarted("vote"));
        foreach (var who in people) hall.Must(who, new Voted("vote", "2", 3));
        var (inside, outside) = (Restitution.Of(About, hall.Room, hall.Log), Restitution.Of(About, hall.Room, hall.Log, outside: true));
        Assert.Equal(["Un jardin", "Tout repose sur Sonia"], inside.Cards.Select(card => card.Text));
        Assert.Equal(["Un jardin"], outside.Cards.Select(card => card.Text));
        Assert.Equal(1, outside.Unquoted);
        Assert.DoesNotContain("Sonia", JsonSerializer.Serialize(outside), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_noted_by_a_host_says_so_nowhere_when_cards_are_anonymous()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(Who.Facilitator, new RoleGiven(1, Guest.Host, null));
        hall.Must(people[0], new CardWritten("idees", "Un jardin") { Source = CardSource.Scribe });
        Assert.Equal(CardSource.Scribe, hall.Room.Cards[1].Source);
        Assert.Equal(CardSource.Typed, hall.Room.See(hall.Room.Cards[1]).Source);
    }

    [Fact]
    public void Who_facilitates_adds_a_synthesis_once_the_workshop_is_over()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(Who.Facilitator, new Closed());
        Assert.NotNull(hall.Refused(people[0], new Concluded("Une synthèse")));
        var tooMany = string.Join('\n', Enumerable.Range(1, Concluded.MostKept + 1));
        Assert.Contains("phrases au plus", hall.Refused(Who.Facilitator, new Concluded(Keeps: tooMany)), StringComparison.Ordinal);
        hall.Must(Who.Facilitator, new Concluded("Une synthèse", "Une caisse commune\n\n Écrire qui décide quoi ", "Jeudi 14 janvier"));
        var told = Restitution.Of(About, hall.Folded(), hall.Log).Conclusion!;
        Assert.Equal(("Une synthèse", "Jeudi 14 janvier"), (told.Synthesis, told.Next));
        Assert.Equal(["Une caisse commune", "Écrire qui décide quoi"], told.Keeps);
    }

    [Fact]
    public void A_closing_word_has_a_name_and_leaves_the_room_only_when_its_author_signs()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        var rose = hall.Join("Rose");
        hall.Must(Who.Facilitator, new Closed());
        Assert.Contains("prénom", hall.Refused(people[0], new WordLeft("Merci", Signed: true)), StringComparison.Ordinal);
        hall.Must(people[0], new WordLeft("On recommence", Signed: false));
        hall.Must(rose, new WordLeft("Je repars contente", Signed: true));
        Assert.Equal([("Je repars contente", "Rose"), ("On recommence", null)], hall.Room.ClosingWords);
        Assert.Equal(["Je repars contente"],
            Restitution.Of(About, hall.Room, hall.Log, outside: true).ClosingWords.Select(word => word.Text));
        hall.Must(rose, new WordLeft());
        Assert.Equal([("On recommence", null)], hall.Room.ClosingWords);
    }
}
