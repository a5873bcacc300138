using Rouages.Workshops.Domain;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

public sealed class RoomsTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static readonly Step Vote = new("vote", StepKind.Vote, "Voter", "", 3, [], [], new Ballot(BallotKind.Points, 3), Of: "idees");

    [Fact]
    public async Task What_is_sent_twice_at_once_is_kept_once()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.Join(workshop)));
        var commands =
            people.SelectMany(place => Enumerable.Range(0, 15).Select(card => (place, Command: site.New(), Text: $"Carte {card}")))
                .ToList();
        var answers = await Task.WhenAll(commands.Concat(commands).Select(one =>
            site.Must(workshop, new Who(one.place.Participant), new CardWritten("idees", one.Text), one.Command)));
        Assert.Equal(150, answers.Distinct().Count());
        var log = await site.Log(workshop);
        Assert.Equal(150, log.Count(entry => entry.Kind == "card"));
        Assert.Equal(Enumerable.Range(1, log.Count).Select(number => (long)number), log.Select(entry => entry.Number));
    }

    [Fact]
    public async Task A_room_loaded_from_its_log_is_the_room_that_was_kept()
    {
        var workshop = await site.HasWorkshop(Hall.Collect(), Vote);
        var ana = new Who((await site.Join(workshop, "Ana")).Participant);
        await site.Must(workshop, ana, new CardWritten("idees", "Un jardin « clos »"));
        await site.Must(workshop, Who.Facilitator, new StepStarted("vote"));
        await site.Must(workshop, ana, new Voted("vote", "1", 2));
        var kept = await site.Rooms.Read(workshop.Id, default);
        site.Rooms.Forget((await site.Rooms.Open(workshop.Id, default))!);
        Assert.Equal(Script.Portrait(kept), Script.Portrait(await site.Rooms.Read(workshop.Id, default)));
    }

    [Fact]
    public async Task The_row_follows_the_log()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var place = await site.Join(workshop);
        Assert.Equal(WorkshopStatus.Open, await Status(workshop));
        await site.Must(workshop, Who.Facilitator, new Removed(place.Guest));
        await site.Must(workshop, Who.Facilitator, new Closed());
        Assert.Equal(WorkshopStatus.Closed, await Status(workshop));
        Assert.NotNull((await site.Read(db => db.Set<Participant>().FindAsync(place.Participant).AsTask()))!.RemovedAt);
    }

    [Fact]
    public async Task A_removed_person_is_refused_and_cannot_join_again()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var place = await site.Join(workshop);
        await site.Must(workshop, Who.Facilitator, new Removed(place.Guest));
        Assert.Equal("Vous n’êtes plus dans cet atelier.",
            await site.Refused(workshop, new Who(place.Participant), new CardWritten("idees", "Encore moi")));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", await site.Refused(workshop, new Who(place.Participant), new Joined()));
    }

    [Fact]
    public async Task Steps_that_were_edited_are_those_of_the_room()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await site.Do(async db =>
        {
            (await db.Set<Workshop>().FindAsync(workshop.Id))!.Steps = [Hall.Collect() with { Title = "Nos idées" }];
            await db.SaveChangesAsync();
        });
        await site.Rooms.Refresh(workshop.Id, default);
        Assert.Equal("Nos idées", (await site.Rooms.Read(workshop.Id, default)).Current?.Title);
    }

    [Fact]
    public async Task Who_sends_too_fast_is_asked_to_wait_and_the_others_are_not()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var (fast, other) = (new Who((await site.Join(workshop)).Participant), new Who((await site.Join(workshop)).Participant));
        // They joined, which counts too.
        for (var card = 1; card < 40; card++) await site.Must(workshop, fast, new CardWritten("idees", $"Carte {card}"));
        Assert.Equal("Doucement\u00a0: réessayez dans un instant.", await site.Refused(workshop, fast, new CardWritten("idees", "Trop")));
        await site.Must(workshop, other, new CardWritten("idees", "À mon tour"));
    }

    [Fact]
    public async Task An_entry_of_a_newer_version_keeps_its_number_and_breaks_nothing()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await site.Rooms.Read(workshop.Id, default);
        await site.Do(async db =>
        {
            db.Add(new EntryRow
            {
                WorkshopId = workshop.Id, Number = 3, Command = site.New(), Kind = "dance", Payload = "{\"to\":4}",
                At = site.Clock.GetUtcNow()
            });
            await db.SaveChangesAsync();
        });
        await site.Do(
            db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database,
                $"UPDATE workshops.room SET last_number = 3 WHERE workshop_id = {workshop.Id}"));
        var place = await site.Join(workshop);
        Assert.Equal((1, 4), (place.Guest, (await site.Rooms.Read(workshop.Id, default)).Last));
    }

    private Task<WorkshopStatus> Status(Workshop workshop) =>
        site.Read(async db => (await db.Set<Workshop>().FindAsync(workshop.Id))!.Status);
}
