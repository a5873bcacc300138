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
        var visited = rounds.SelectMany(round => round.Seats).GroupBy(seat => seat.Guest).ToDictionary(of => of.Key, of => of.Select(seat => seat.Table).Distinct().Count());
        Assert.All(rounds, round => Assert.Equal("t3", round.Seats.Single(seat => seat.Guest == 7).Table));
        Assert.Equal((5, 19), (visited.Count(of => of.Value == 1), visited.Count(of => of.Value == 3)));
    }

    [Fact]
    public void Who_comes_late_gets_a_chair_and_who_left_none()
    {
        var (hall, _) = Hall.With(24, Cafe);
        Seat(hall);
        hall.Join();
        var late = hall.Room.SeatLate(Cafe, 25);
        Assert.NotNull(late);
        hall.Must(Who.Facilitator, late);
        var second = hall.Room.NextRound(Cafe, [.. Everybody(25).Except([12])]).Value!;
        Assert.Equal(2, second.Round);
        Assert.DoesNotContain(second.Seats, seat => seat.Guest == 12);
        Assert.Contains(second.Seats, seat => seat.Guest == 25);
    }

    private static int[] Everybody(int people) => [.. Enumerable.Range(1, people)];

    private static Seated Seat(Hall hall)
    {
        var seated = hall.Room.NextRound(Cafe, Everybody(24)).Value!;
        hall.Must(Who.Facilitator, seated);
        return seated;
    }
}
