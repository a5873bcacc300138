using FsCheck;
using FsCheck.Fluent;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public class RotationPlanTests
{
    private static readonly Arbitrary<(int People, int Tables, int Rounds)> Rooms = (
        from people in Gen.Choose(1, 150)
        from tables in Gen.Choose(1, 12)
        from rounds in Gen.Choose(1, 8)
        select (people, tables, rounds)).ToArbitrary();

    [Fact]
    public void Tables_hold_as_many_people_give_or_take_one() => Holds(plan =>
        plan.Rounds.All(round => Sizes(round, plan.Tables) is var sizes && sizes.Max() - sizes.Min() <= 1));

    [Fact]
    public void A_host_stays() => Holds(plan =>
        plan.Rounds.All(round => Enumerable.Range(0, plan.Tables).All(table => round[table] == table)));

    [Fact]
    public void A_traveller_visits_as_many_tables_as_rounds_allow() => Holds(plan =>
        Enumerable.Range(plan.Tables, plan.People - plan.Tables).All(person =>
            plan.Rounds.Select(round => round[person]).Distinct().Count() == Math.Min(plan.Tables, plan.Rounds.Length)));

    [Fact]
    public void Nobody_is_alone_at_a_table() =>
        Holds(plan => plan.People == 1 || plan.Rounds.All(round => Sizes(round, plan.Tables).Min() >= 2));

    [Fact]
    public void Somebody_more_changes_nothing_for_the_others() => Assert.Equal(
        RotationPlan.Seat(24, 5, 3).Rounds.SelectMany(round => round),
            RotationPlan.Seat(26, 5, 3).Rounds.SelectMany(round => round.Take(24)));

    [Fact]
    public void The_same_room_always_gets_the_same_plan() =>
        Assert.Equal(RotationPlan.Seat(37, 6, 4).Rounds.SelectMany(round => round),
            RotationPlan.Seat(37, 6, 4).Rounds.SelectMany(round => round));

    [Theory]
    [InlineData(24, 5, 3)]
    [InlineData(25, 5, 4)]
    [InlineData(30, 7, 5)]
    [InlineData(20, 6, 3)]
    [InlineData(16, 4, 3)]
    [InlineData(40, 8, 3)]
    public void Two_travellers_meet_at_most_once_where_that_can_be(int people, int tables, int rounds) =>
        Assert.Equal(1, Meetings(RotationPlan.Seat(people, tables, rounds)).Values.Max());

    [Fact]
    public void Twenty_four_people_at_five_tables_for_three_rounds_each_meet_at_least_ten_others()
    {
        var plan = RotationPlan.Seat(24, 5, 3);
        var met = Meetings(plan).Keys.SelectMany(pair => new[] { pair.One, pair.Other }).CountBy(person => person).ToDictionary();
        Assert.All(plan.Rounds, round => Assert.Equal([4, 5, 5, 5, 5], Sizes(round, 5).Order()));
        Assert.All(Enumerable.Range(0, 24), person => Assert.InRange(met[person], 10, 12));
    }

    [Fact]
    public void A_hall_of_five_hundred_is_seated_at_once() =>
        Assert.Equal(500, RotationPlan.Seat(500, 12, 8).People);

    private static void Holds(Func<RotationPlan, bool> rule) => Prop.ForAll(Rooms, room =>
    {
        var (people, tables, rounds) = room;
        return rule(RotationPlan.Seat(people, tables, rounds));
    }).QuickCheckThrowOnFailure();

    private static int[] Sizes(IEnumerable<int> round, int tables) =>
        [.. Enumerable.Range(0, tables).Select(table => round.Count(at => at == table))];

    private static Dictionary<(int One, int Other), int> Meetings(RotationPlan plan) => (
        from round in plan.Rounds
        from one in Enumerable.Range(0, plan.People)
        from other in Enumerable.Range(one + 1, plan.People - one - 1)
        where round[one] == round[other]
        select (one, other)).CountBy(pair => pair).ToDictionary();
}
