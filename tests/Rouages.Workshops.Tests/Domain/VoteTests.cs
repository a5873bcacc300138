using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class VoteTests
{
    private static readonly Step Points = new("vote", StepKind.Vote, "Voter", "", 3, [], [], new Ballot(BallotKind.Points, 3), Of: "idees");
    private static readonly Step Consent = new(
        "accord", StepKind.Vote, "Décider", "", 3, [], [], new Ballot(BallotKind.Consent, Statement: "On ouvre un lieu"));

    [Fact]
    public void The_last_vote_counts_and_counts_once()
    {
        var (hall, people) = Voting();
        var command = hall.Id();
        hall.Must(people[0], new Voted("vote", "1", 2), command);
        hall.Must(people[0], new Voted("vote", "1", 2), command);
        hall.Must(people[0], new Voted("vote", "1", 1));
        Assert.Equal(new Tally(1, 1, 0, 0), hall.Room.ExactTallyOf("vote", "1"));
        hall.Must(people[0], new Voted("vote", "1", null));
        Assert.Equal(default, hall.Room.ExactTallyOf("vote", "1"));
    }

    [Fact]
    public void Points_never_pass_the_budget()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 2));
        var refusal = hall.Do(people[0], new Voted("vote", "2", 2)).Refusal!;
        Assert.Equal(("Points qui vous restent sur ce vote : {0}.", 1), (refusal.Message, refusal.Arguments[0]));
        hall.Must(people[0], new Voted("vote", "1", 3));
    }

    [Fact]
    public void A_withdrawn_card_leaves_the_counts_and_gives_its_points_back()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(people[1], new CardWithdrawn(1));
        Assert.Equal(default, hall.Room.ExactTallyOf("vote", "1"));
        Assert.Equal("On ne peut pas voter pour cette carte.", hall.Refused(people[0], new Voted("vote", "1", 1)));
        hall.Must(people[0], new Voted("vote", "2", 3));
    }

    [Fact]
    public void A_hidden_card_that_is_shown_again_has_its_votes_back()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(Who.Facilitator, new CardHidden(1, "Elle nomme quelqu’un"));
        Assert.Equal(0, hall.Room.ExactTallyOf("vote", "1").Voters);
        hall.Must(Who.Facilitator, new CardShown(1));
        Assert.Equal(3, hall.Room.ExactTallyOf("vote", "1").Sum);
    }

    [Fact]
    public void Points_given_elsewhere_meanwhile_are_not_given_twice()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(Who.Facilitator, new CardHidden(1, "Un doute"));
        hall.Must(people[0], new Voted("vote", "2", 2));
        hall.Must(Who.Facilitator, new CardShown(1));
        Assert.Equal([(0, 0), (2, 1)], [Sum("1"), Sum("2")]);
        hall.Must(Who.Facilitator, new CardsMerged(1, [2]));
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(Who.Facilitator, new CardsMerged(1, []));
        Assert.Equal([(3, 1), (0, 0)], [Sum("1"), Sum("2")]);

        (int, int) Sum(string target) => (hall.Room.ExactTallyOf("vote", target).Sum, hall.Room.ExactTallyOf("vote", target).Voters);
    }

    [Fact]
    public void A_removed_person_votes_no_more_and_their_votes_leave()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(people[1], new Voted("vote", "1", 1));
        hall.Must(Who.Facilitator, new Removed(1));
        Assert.Equal(new Tally(1, 1, 0, 0), hall.Room.ExactTallyOf("vote", "1"));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", hall.Refused(people[0], new Voted("vote", "1", 3)));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", hall.Refused(people[0], new Joined()));
    }

    [Fact]
    public void Absent_people_leave_the_turnout_and_their_votes_stay()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        hall.Must(people[1], new Voted("vote", "1", 1));
        Assert.Equal(new Turnout(1, 2, 1), hall.Room.TurnoutOf("vote", new HashSet<int> { 2, 3 }));
        Assert.Equal(4, hall.Room.ExactTallyOf("vote", "1").Sum);
    }

    [Theory]
    [InlineData(0, 4, 50, 2)]
    [InlineData(2, 4, 50, 0)]
    [InlineData(1, 3, 50, 1)]
    [InlineData(2, 3, 100, 1)]
    [InlineData(0, 3, 0, 0)]
    public void The_quorum_is_a_share_of_those_present(int voted, int present, int quorum, int missing) =>
        Assert.Equal(missing, new Turnout(voted, present).Missing(quorum));

    [Fact]
    public void A_vote_is_whole_without_those_who_left()
    {
        var (hall, people) = Voting();
        hall.Must(people[0], new Voted("vote", "1", 3));
        Assert.False(hall.Room.TurnoutOf("vote", new HashSet<int> { 1, 2 }).IsWhole);
        Assert.True(hall.Room.TurnoutOf("vote", new HashSet<int> { 1 }).IsWhole);
        Assert.False(hall.Room.TurnoutOf("vote", new HashSet<int>()).IsWhole);
    }

    [Fact]
    public void A_person_is_waited_for_until_all_points_are_given_or_they_say_that_they_are_done()
    {
        var (hall, people) = Voting();
        var (room, step) = (new HashSet<int> { 1, 2 }, "vote");
        hall.Must(people[0], new Voted(step, "1", 1));
        Assert.Equal((1, 0, false), Read());
        hall.Must(people[0], new Voted(step, "1", 3));
        Assert.Equal((1, 1, false), Read());
        hall.Must(people[1], new VoteFinished(step));
        Assert.Equal((1, 2, true), Read());
        hall.Must(people[0], new Voted(step, "1", 2));
        Assert.Equal((1, 1, false), Read());

        (int, int, bool) Read() => hall.Room.TurnoutOf(step, room) is var turnout
            ? (turnout.Voted, turnout.Finished, turnout.IsWhole) : default;
    }

    [Fact]
    public void Only_who_facilitates_shows_a_result_before_its_time()
    {
        var (hall, people) = Voting();
        Assert.Equal("Seule la personne qui anime montre le résultat.", hall.Refused(people[0], new ResultsShown("vote")));
        Assert.Equal("Ce vote n’est pas ouvert.", hall.Refused(Who.Facilitator, new ResultsShown("idees")));
        Assert.Equal("Ce vote n’est pas ouvert.", hall.Refused(people[0], new VoteFinished("idees")));
        Assert.False(hall.Room.IsRevealed("vote"));
        hall.Must(Who.Facilitator, new ResultsShown("vote"));
        Assert.True(hall.Room.IsRevealed("vote"));
        Assert.True(hall.Folded().IsRevealed("vote"));
    }

    [Fact]
    public void An_objection_is_said()
    {
        var (hall, people) = Hall.With(2, Consent);
        Assert.Equal("Dites votre objection, pour qu’elle soit entendue.", hall.Refused(people[0], new Voted("accord", "statement", -1)));
        hall.Must(people[0], new Voted("accord", "statement", -1, "Qui paie le chauffage ?"));
        hall.Must(people[1], new Voted("accord", "statement", 1, "Rien à dire"));
        Assert.Equal(new Tally(0, 1, 0, 1), hall.Room.ExactTallyOf("accord", "statement"));
        Assert.Equal(["Qui paie le chauffage ?"], hall.Room.ObjectionsTo("accord", "statement"));
    }

    [Fact]
    public void A_vote_outside_its_step_or_on_another_steps_card_is_refused()
    {
        var (hall, people) = Voting();
        Assert.Equal("On ne peut pas voter pour cette carte.", hall.Refused(people[0], new Voted("vote", "99", 1)));
        Assert.Equal("On ne peut pas voter pour cette carte.", hall.Refused(people[0], new Voted("vote", "statement", 1)));
        hall.Must(Who.Facilitator, new StepStarted("idees"));
        Assert.Equal("Ce vote n’est pas ouvert.", hall.Refused(people[0], new Voted("vote", "1", 1)));
    }

    [Fact]
    public void Counted_hands_stay_apart_and_the_last_count_of_a_table_holds()
    {
        var (hall, people) = Voting();
        Assert.Equal("Seules la personne qui anime et les hôtes de table comptent les mains levées.",
            hall.Refused(people[0], new Counted("vote", "1", 1, 8)));
        hall.Must(Who.Facilitator, new RoleGiven(1, Guest.Host, "bleue"));
        hall.Must(people[0], new Counted("vote", "1", 1, 8));
        hall.Must(people[0], new Counted("vote", "1", 1, 6));
        hall.Must(Who.Facilitator, new Counted("vote", "1", 1, 5, "rouge"));
        Assert.Equal(11, hall.Room.HandsOf("vote", "1").Sum);
        Assert.Equal(0, hall.Room.ExactTallyOf("vote", "1").Voters);
    }

    // Three people, two cards (both written by the second), the vote under way.
    private static (Hall Hall, Who[] People) Voting()
    {
        var (hall, people) = Hall.With(3, Hall.Collect(), Points);
        hall.Must(people[1], new CardWritten("idees", "Un jardin"));
        hall.Must(people[1], new CardWritten("idees", "Un four à pain"));
        hall.Must(Who.Facilitator, new StepStarted("vote"));
        return (hall, people);
    }
}
