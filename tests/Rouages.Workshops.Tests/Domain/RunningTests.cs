using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class RunningTests
{
    private static readonly Step Second = Hall.Collect("suite");

    [Fact]
    public void Only_who_facilitates_runs_the_workshop()
    {
        var (hall, people) = Hall.With(1, Hall.Collect(), Second);
        foreach (
            var fact in new Fact[] { new Opened(), new Paused(), new Resumed(), new Closed(), new StepStarted("suite"), new StepBack(),
                new TimerSet(60), new Removed(1) })
            Assert.Equal("Seule la personne qui anime peut faire cela.", hall.Refused(people[0], fact));
    }

    [Fact]
    public void A_pause_stops_those_who_write_and_the_timer()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Now += TimeSpan.FromMinutes(2);
        hall.Must(Who.Facilitator, new Paused());
        Assert.Equal("L’atelier est en pause.", hall.Refused(people[0], new CardWritten("idees", "Vite")));
        Assert.Equal(new StepClock(null, TimeSpan.FromMinutes(3)), hall.Room.Clock);
        hall.Now += TimeSpan.FromHours(1);
        hall.Must(Who.Facilitator, new Resumed());
        Assert.Equal(hall.Now + TimeSpan.FromMinutes(3), hall.Room.Clock?.EndsAt);
        hall.Must(people[0], new CardWritten("idees", "Me revoilà"));
    }

    [Fact]
    public void A_step_gone_back_to_is_as_it_was_left()
    {
        var (hall, people) = Hall.With(1, Hall.Collect(), Second);
        hall.Must(people[0], new CardWritten("idees", "Un jardin"));
        hall.Now += TimeSpan.FromMinutes(1);
        hall.Must(Who.Facilitator, new StepStarted("suite"));
        Assert.Equal("Ce temps de l’atelier n’est pas ouvert.", hall.Refused(people[0], new CardWritten("idees", "Encore")));
        hall.Must(people[0], new CardWritten("suite", "Demain"));
        hall.Now += TimeSpan.FromMinutes(9);
        hall.Must(Who.Facilitator, new StepBack());
        Assert.Equal(hall.Now + TimeSpan.FromMinutes(4), hall.Room.Clock?.EndsAt);
        hall.Must(people[0], new CardWritten("idees", "Un four"));
        Assert.Equal([1, 3], hall.Room.CardsOf("idees").Select(card => card.Number));
        hall.Must(Who.Facilitator, new StepStarted("suite"));
        Assert.Equal([2], hall.Room.CardsOf("suite").Select(card => card.Number));
    }

    [Fact]
    public void There_is_nothing_before_the_first_step()
    {
        var (hall, _) = Hall.With(0, Hall.Collect());
        Assert.Equal("C’est déjà le premier temps.", hall.Refused(Who.Facilitator, new StepBack()));
    }

    [Fact]
    public void A_closed_workshop_may_open_again()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        hall.Must(Who.Facilitator, new Closed());
        hall.Must(Who.Facilitator, new Opened());
        hall.Must(people[0], new CardWritten("idees", "J’oubliais"));
    }

    [Fact]
    public void A_workshop_that_is_not_open_lets_people_in_and_nothing_more()
    {
        var hall = new Hall(Hall.Collect());
        var ana = hall.Join("Ana");
        Assert.Equal("L’atelier n’est pas encore ouvert.", hall.Refused(ana, new CardWritten("idees", "Un jardin")));
    }
}
