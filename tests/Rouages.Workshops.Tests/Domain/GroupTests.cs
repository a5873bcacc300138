using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class GroupTests
{
    private static readonly Step Group = new("regrouper", StepKind.Group, "Regrouper", "", 0, [], [], Of: "idees");
    private static readonly Step Vote = new(
        "vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Points, 5), Of: "regrouper");

    [Fact]
    public void Only_who_facilitates_and_hosts_group_cards()
    {
        var (hall, people) = Collected();
        Assert.Equal("Seules la personne qui anime et les hôtes de table regroupent les cartes.",
            hall.Refused(people[0], new CardsGrouped("regrouper", "Vert", [1])));
        hall.Must(Who.Facilitator, new RoleGiven(1, Guest.Host));
        hall.Must(people[0], new CardsGrouped("regrouper", "Vert", [1, 2]));
        Assert.Equal([1, 2], hall.Room.CardsIn(1).Select(card => card.Number));
    }

    [Fact]
    public void A_card_moves_between_groups_and_out_of_them()
    {
        var (hall, _) = Collected();
        hall.Must(Who.Facilitator, new CardsGrouped("regrouper", "Vert", [1, 2]));
        hall.Must(Who.Facilitator, new CardsGrouped("regrouper", "Pain", []));
        hall.Must(Who.Facilitator, new CardMoved(2, 2));
        hall.Must(Who.Facilitator, new CardMoved(1, null));
        hall.Must(Who.Facilitator, new GroupTitled(2, "Du pain pour tous"));
        Assert.Empty(hall.Room.CardsIn(1));
        Assert.Equal("Du pain pour tous", hall.Room.Groups[2].Title);
        Assert.Equal("Ce groupe n’existe pas.", hall.Refused(Who.Facilitator, new CardMoved(1, 3)));
    }

    [Fact]
    public void Merged_cards_stand_behind_one_and_come_back_when_it_goes()
    {
        var (hall, people) = Collected();
        hall.Must(Who.Facilitator, new CardsMerged(1, [2, 3]));
        Assert.Equal([1], hall.Room.CardsOf("idees").Select(card => card.Number));
        Assert.Equal("Choisissez deux cartes différentes.", hall.Refused(Who.Facilitator, new CardsMerged(2, [1])));
        hall.Must(people[0], new CardWithdrawn(1));
        Assert.Equal([2, 3], hall.Room.CardsOf("idees").Select(card => card.Number));
    }

    [Fact]
    public void Merged_cards_come_apart()
    {
        var (hall, _) = Collected();
        hall.Must(Who.Facilitator, new CardsMerged(1, [2, 3]));
        hall.Must(Who.Facilitator, new CardsMerged(1, [3]));
        Assert.Equal([1, 2], hall.Room.CardsOf("idees").Select(card => card.Number));
    }

    [Fact]
    public void What_was_grouped_is_voted_by_group_or_by_card()
    {
        var (hall, people) = Collected();
        hall.Must(Who.Facilitator, new CardsGrouped("regrouper", "Vert", [1, 2]));
        hall.Must(Who.Facilitator, new StepStarted("vote"));
        hall.Must(people[0], new Voted("vote", "g1", 3));
        hall.Must(people[0], new Voted("vote", "3", 2));
        Assert.Equal("Points qui vous restent sur ce vote : {0}.", hall.Refused(people[0], new Voted("vote", "1", 1)));
    }

    private static (Hall Hall, Who[] People) Collected()
    {
        var (hall, people) = Hall.With(2, Hall.Collect(), Group, Vote);
        hall.Must(people[0], new CardWritten("idees", "Un jardin"));
        hall.Must(people[1], new CardWritten("idees", "Un potager"));
        hall.Must(people[1], new CardWritten("idees", "Un four à pain"));
        hall.Must(Who.Facilitator, new StepStarted("regrouper"));
        return (hall, people);
    }
}
