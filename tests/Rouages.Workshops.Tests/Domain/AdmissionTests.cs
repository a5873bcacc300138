using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class AdmissionTests
{
    [Fact]
    public void Who_was_shown_out_leaves_their_place_to_others()
    {
        var (hall, people) = Hall.With(Room.MostGuests, Hall.Collect());
        Assert.Equal("L’atelier est complet.", hall.Refused(new Who(hall.Id()), new Joined()));
        hall.Must(Who.Facilitator, new GuestsRemoved([1, 2]));
        hall.Join();
        hall.Join();
        Assert.Equal("L’atelier est complet.", hall.Refused(new Who(hall.Id()), new Joined()));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", hall.Refused(people[0], new Joined()));
    }

    [Fact]
    public void A_closed_door_lets_nobody_new_in_and_shuts_out_nobody()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        Assert.Equal("Seule la personne qui anime peut faire cela.", hall.Refused(people[0], new NewcomersAllowed(true)));
        hall.Must(Who.Facilitator, new NewcomersAllowed(false));
        Assert.StartsWith("L’entrée est fermée", hall.Refused(new Who(hall.Id()), new Joined()), StringComparison.Ordinal);
        hall.Must(people[0], new CardWritten("idees", "Je suis là"));
        Assert.Null(hall.Refused(people[0], new Joined()));
        hall.Must(Who.Facilitator, new NewcomersAllowed(true));
        hall.Join();
        Assert.Equal(hall.Room.TakesNewcomers, hall.Folded().TakesNewcomers);
    }

    [Fact]
    public void A_hall_comes_in_at_the_pace_of_people()
    {
        var (hall, _) = Hall.With(Room.MostAtOnce - 1, Hall.Collect());
        Assert.Null(hall.Room.Crowded(hall.Now));
        hall.Join();
        Assert.StartsWith("Beaucoup de monde", hall.Room.Crowded(hall.Now)?.Message, StringComparison.Ordinal);
        hall.Must(Who.Facilitator, new GuestsRemoved([.. Enumerable.Range(1, Room.MostAtOnce)]));
        Assert.NotNull(hall.Room.Crowded(hall.Now));
        Assert.Null(hall.Room.Crowded(hall.Now + Room.ArrivalsWithin));
    }

    [Fact]
    public void Who_came_lately_or_wrote_nothing_is_shown_out_together()
    {
        var (hall, people) = Hall.With(2, Hall.Collect());
        hall.Now += TimeSpan.FromMinutes(10);
        var late = new[] { hall.Join(), hall.Join(), hall.Join() };
        hall.Must(late[1], new CardWritten("idees", "Un jardin"));
        var since = hall.Now.AddMinutes(-5);
        Assert.Equal([3, 4, 5], hall.Room.CameSince(since, silent: false));
        Assert.Equal([3, 5], hall.Room.CameSince(since, silent: true));
        Assert.Equal("Seule la personne qui anime peut faire cela.", hall.Refused(people[0], new GuestsRemoved([3])));
        Assert.StartsWith("Personne ne correspond", hall.Refused(Who.Facilitator, new GuestsRemoved([])), StringComparison.Ordinal);
        Assert.StartsWith("Personne ne correspond", hall.Refused(Who.Facilitator, new GuestsRemoved([3, 99])), StringComparison.Ordinal);
        hall.Must(Who.Facilitator, new GuestsRemoved([5, 3, 3]));
        Assert.Equal([4], hall.Room.CameSince(since, silent: false));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", hall.Refused(late[0], new CardWritten("idees", "Encore")));
        Assert.Equal(3, hall.Room.Living);
    }
}
