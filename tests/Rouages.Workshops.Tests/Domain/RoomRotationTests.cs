using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public class RoomRotationTests
{
    private static readonly Step Cafe = new(
        "tables", StepKind.Rotate, "Autour des tables", "Discutez.", 20,
        [.. Enumerable.Range(1, 5).Select(table => new Choice($"t{table}", $"Table {table}"))], [], Rounds: 3);

    [Fact]
    public void A_single_person_does_not_make_a_table()
    {
        var (hall, _) = Hall.With(1, Cafe);
        Assert.Equal("Attendez d’être au moins deux pour former les tables.", hall.Room.NextRound(Cafe, [1]).Refusal?.Message);
    }

    [Fact]
    public void Rounds_end()
    {
        var (hall, _) = Hall.With(24, Cafe);
        for (var round = 1; round <= 3; round++) Seat(hall);
        Assert.Equal("Tous les tours sont faits.", hall.Room.NextRound(Cafe, Everybody(24)).Refusal?.Message);
    }

    [Fact]
    public void Twenty_four_people_visit_three_tables_each_and_hosts_stay()
    {
        var (hall, _) = Hall.With(24, Cafe);
        hall.Must(Who.Facilitator, new RoleGiven(7, Guest.Host, "t3"));
        var rounds = Enumerable.Range(1, 3).Select(_ => Seat(hall)).ToList();
        var visited = rounds.SelectMany(round => round.Seats).GroupBy(seat => seat.Guest)
            .ToDictionary(of => of.Key, of => of.Select(seat => seat.Table).Distinct().Count());
        Assert.All(rounds, round => Assert.Equal("t3", round.Seats.Single(seat => seat.Guest == 7).Table));
        Assert.Equal((5, 19), (visited.Count(of => of.Value == 1), visited.Count(of => of.Value == 3)));
    }

    [Fact]
    public void Who_comes_late_gets_a_chair_and_who_left_none()
    {
        var (hall, _) = Hall.With(24, Cafe);
        Seat(hall);
        hall.Join();
        Assert.Equal("t5", hall.Room.TableOf(hall.Room.Guests[25], Cafe));
        var second = hall.Room.NextRound(Cafe, [.. Everybody(25).Except([12])]).Value!;
        Assert.Equal(2, second.Round);
        Assert.DoesNotContain(second.Seats, seat => seat.Guest == 12);
        Assert.Contains(second.Seats, seat => seat.Guest == 25);
    }

    [Fact]
    public void Who_comes_during_a_round_sits_at_the_smallest_table_and_moves_nobody()
    {
        var (hall, _) = Hall.With(7, Cafe);
        Seat(hall, 7);
        var before = hall.Room.Plans["tables"].Tables;
        foreach (var leaving in before.Where(seat => seat.Value == "t2").Select(seat => seat.Key).ToList())
            hall.Must(Who.Facilitator, new Removed(leaving));
        hall.Join();
        Assert.Equal("t2", hall.Room.TableOf(hall.Room.Guests[8], Cafe));
        Assert.Equal(before.OrderBy(seat => seat.Key), hall.Room.Plans["tables"].Tables.Remove(8).OrderBy(seat => seat.Key));
        Assert.Equal(Script.Portrait(hall.Room), Script.Portrait(hall.Folded()));
        Assert.Equal("t2", hall.Folded().TableOf(hall.Room.Guests[8], Cafe));
    }

    [Fact]
    public void Who_was_away_when_the_round_began_takes_a_chair_once()
    {
        var (hall, people) = Hall.With(5, Cafe);
        Assert.Equal("Vous avez déjà une table, ou aucun tour n’est en cours.", hall.Refused(people[4], new SeatTaken()));
        hall.Must(Who.Facilitator, hall.Room.NextRound(Cafe, [1, 2, 3, 4]).Value!);
        hall.Must(people[4], new SeatTaken("t4"));
        Assert.Equal("t1", hall.Room.TableOf(hall.Room.Guests[5], Cafe));
        Assert.Equal("Vous avez déjà une table, ou aucun tour n’est en cours.", hall.Refused(people[4], new SeatTaken()));
        Assert.Equal("Seule une personne participante peut faire cela.", hall.Refused(Who.Facilitator, new SeatTaken()));
    }

    [Fact]
    public void Before_the_first_round_nobody_who_comes_gets_a_chair()
    {
        var (hall, _) = Hall.With(4, Cafe);
        hall.Join();
        Assert.Null(hall.Room.TableOf(hall.Room.Guests[5], Cafe));
    }

    private static int[] Everybody(int people) => [.. Enumerable.Range(1, people)];

    private static SeatingPlanned Seat(Hall hall, int people = 24)
    {
        var seated = hall.Room.NextRound(Cafe, Everybody(people)).Value!;
        hall.Must(Who.Facilitator, seated);
        return seated;
    }
}
