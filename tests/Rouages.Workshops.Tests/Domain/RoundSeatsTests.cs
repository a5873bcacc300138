using FsCheck;
using FsCheck.Fluent;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public class RoundSeatsTests
{
    private static readonly int[] Guests = [.. Enumerable.Range(1, 24)];
    private static readonly RotationPlan Plan = RotationPlan.Seat(24, 5, 3);

    [Fact]
    public void Nobody_moves_when_everybody_is_here()
    {
        var planned = Plan.Of(1, Guests);
        Assert.Equal(planned.TableOf.OrderBy(seat => seat.Key),
            planned.With(Guests, [Plan.Of(0, Guests)]).TableOf.OrderBy(seat => seat.Key));
    }

    [Fact]
    public void A_newcomer_gets_a_chair_at_the_emptiest_table_and_nobody_else_moves()
    {
        var planned = Plan.Of(1, Guests);
        var emptiest = Enumerable.Range(0, 5).MinBy(planned.Count);
        var seats = planned.Welcome(25, [Plan.Of(0, Guests)]);
        Assert.Equal(emptiest, seats.TableOf[25]);
        Assert.All(Guests, guest => Assert.Equal(planned.TableOf[guest], seats.TableOf[guest]));
    }

    [Fact]
    public void A_table_whose_host_left_is_hosted_by_somebody_who_sat_there()
    {
        var first = Plan.Of(0, Guests);
        var seats = Plan.Of(1, Guests).With([.. Guests.Where(guest => guest != 3)], [first]);
        Assert.Equal(2, first.TableOf[seats.Hosts[2]]);
        Assert.Equal(2, seats.TableOf[seats.Hosts[2]]);
        Assert.NotEqual(3, seats.Hosts[2]);
    }

    [Fact]
    public void Tables_stay_even_whoever_comes_and_goes()
    {
        var comings = Gen.Choose(1, 40).SelectMany(count => Gen.Shuffle(Enumerable.Range(1, 45)).Select(all => all.Take(count).ToArray()))
            .ToArbitrary();
        Prop.ForAll(comings, present =>
        {
            var seats = Plan.Of(1, Guests).With(present, [Plan.Of(0, Guests)]);
            var sizes = Enumerable.Range(0, 5).Select(seats.Count).ToList();
            return sizes.Sum() == present.Length && sizes.Max() - sizes.Min() <= 1
                && Enumerable.Range(0, 5).All(table => sizes[table] == 0 || seats.TableOf[seats.Hosts[table]] == table);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_departures_move_at_most_two_people()
    {
        var planned = Plan.Of(1, Guests);
        int[] present = [.. Guests.Except([10, 15])];
        var seats = planned.With(present, [Plan.Of(0, Guests)]);
        Assert.InRange(present.Count(guest => seats.TableOf[guest] != planned.TableOf[guest]), 0, 2);
    }
}
