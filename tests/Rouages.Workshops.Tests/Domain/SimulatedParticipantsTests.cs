using Rouages.Workshops.Domain;
using Rouages.Workshops.Rehearsing;

namespace Rouages.Workshops.Tests.Domain;

public sealed class SimulatedParticipantsTests
{
    private static readonly Step Cafe = new("tables", StepKind.Rotate, "Autour des tables", "", 0, Hall.Choices(["a", "b"]), [], Rounds: 2);

    [Fact]
    public void Simulated_people_write_at_each_table_they_sit_at()
    {
        var hall = new Hall(Cafe);
        hall.Must(Who.Facilitator, new Opened());
        hall.Must(Who.Facilitator, new StepStarted("tables"));
        for (var person = 0; person < 4; person++) hall.Must(new Who(hall.Id()), new Joined(null) { Simulated = true });
        var first = Round(hall);
        Assert.InRange(Round(hall), 1, first);
    }

    // A round that lasts until nobody has anything more to say; how many cards it gave.
    private static int Round(Hall hall)
    {
        var (chance, before) = (new Random(7), hall.Room.Cards.Count);
        hall.Must(Who.Facilitator, hall.Room.NextRound(Cafe, [1, 2, 3, 4]).Value!);
        for (var moment = 0; moment < 500; moment++)
            foreach (var (participant, fact) in SimulatedParticipants.Moment(hall.Room, chance)) hall.Do(new Who(participant), fact);
        return hall.Room.Cards.Count - before;
    }
}
