using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

/// <summary>What may only go wrong when two things happen at once.</summary>
public sealed class ConcurrencyTests(LiveSite site) : IClassFixture<LiveSite>
{
    private const int People = 6;

    [Fact]
    public async Task A_push_ends_with_the_last_entry_it_tells_whatever_is_committed_meanwhile()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var ears = new List<Ear>();
        for (var person = 0; person < People; person++) ears.Add(await site.Connect(LiveSite.Cookie(workshop, await site.Join(workshop))));
        foreach (var ear in ears) await ear.Follow(workshop);
        var keeper = (await site.Rooms.Open(workshop.Id, default))!.Keeper;
        await site.Must(workshop, Who.Facilitator, new CardWritten("idees", "Un jardin"));
        var told = await site.Must(workshop, Who.Facilitator, new CardWritten("idees", "Une mare"));

        // The next one is committed, and the loop that pushes does not know it yet.
        using SemaphoreSlim committed = new(0), goesOn = new(0);
        var hear = keeper.Happened!;
        keeper.Happened = (entries, here) =>
        {
            committed.Release();
            goesOn.Wait();
            hear(entries, here);
        };
        var writing = site.Must(workshop, Who.Facilitator, new CardWritten("idees", "Un banc"));
        await committed.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(keeper.Room.Last > told.Number);
        var pushed = ears[0].Wait("Entries", what => (long)what["last"]! >= told.Number);
        await site.Pass(People, pushed);
        Assert.Equal(told.Number, (long)(await pushed)["last"]!);

        keeper.Happened = hear;
        goesOn.Release();
        var later = (await writing).Number;
        await site.Pass(People, ears[0].Wait("Entries", what => (long)what["last"]! == later && (int)what["cards"]! == 1));
        foreach (var ear in ears) await ear.DisposeAsync();
    }

    [Fact]
    public async Task A_room_forgotten_while_it_is_asked_loses_nothing()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        for (var round = 0; round < 40; round++)
        {
            var room = (await site.Rooms.Open(workshop.Id, default))!;
            var writing = Enumerable.Range(0, 5)
                .Select(card => Task.Run(() => site.Must(workshop, Who.Facilitator, new CardWritten("idees", $"Carte {round} {card}"))))
                    .ToList();
            await Task.Run(() => site.Rooms.Forget(room));
            await Task.WhenAll(writing);
        }

        Assert.Equal(200, (await site.Log(workshop)).Count(entry => entry.Kind == "card"));
    }

    [Fact]
    public async Task A_room_that_somebody_follows_is_kept_and_a_forgotten_one_takes_no_follower()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var place = await site.Join(workshop);
        var ear = await site.Connect(LiveSite.Cookie(workshop, place));
        await ear.Follow(workshop);
        var room = (await site.Rooms.Open(workshop.Id, default))!;
        site.Rooms.Forget(room);
        Assert.Same(room, await site.Rooms.Open(workshop.Id, default));
        var follower = room.Followers.Of(place.Participant).Single();
        await site.HangUp(ear, workshop, place);
        site.Rooms.Forget(room);
        Assert.False(room.Followers.TryAdd(follower, site.Clock.GetUtcNow()));
        Assert.Null(room.Keeper.Do(new(site.New(), Who.Facilitator, new CardWritten("idees", "Trop tard"))));
        Assert.NotSame(room, await site.Rooms.Follow(workshop.Id, follower, default));
    }

    [Fact]
    public async Task A_command_that_cannot_be_written_does_not_take_the_others_of_its_batch_with_it()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var database = NpgsqlDataSource.Create(site.DatabaseAddress);
        await using (var poison =
            database.CreateCommand(
                $"ALTER TABLE workshops.workshop ADD CONSTRAINT poison CHECK (id <> '{workshop.Id}' OR status <> {(int)WorkshopStatus.Paused})"))
            await poison.ExecuteNonQueryAsync();
        await using var connection = await database.OpenConnectionAsync();
        var held = await connection.BeginTransactionAsync();
        await using (var hold =
            new NpgsqlCommand($"SELECT FROM workshops.room WHERE workshop_id = '{workshop.Id}' FOR UPDATE",
                connection)) await hold.ExecuteNonQueryAsync();

        // The first one waits for the row; the others queue up behind it.
        Task<CommandReceipt> Write(string text) => site.Must(workshop, Who.Facilitator, new CardWritten("idees", text));
        var first = Write("Avant");
        var poisoned = site.Must(workshop, Who.Facilitator, new Paused());
        var others = new[] { Write("Un jardin"), Write("Une mare") };
        await held.CommitAsync();
        await Task.WhenAll([first, .. others]);
        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => poisoned)).SqlState);
        Assert.Equal(["Avant", "Un jardin", "Une mare"],
            (await site.Rooms.Read(workshop.Id, default)).CardsOf("idees").Select(card => card.Text));
    }

    [Fact]
    public async Task A_notification_that_fails_does_not_silence_the_next_ones()
    {
        var (workshop, faults, times) = (site.New(), new List<Exception>(), 0);
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var spreading = new NodeNotifier(text =>
        {
            if (times++ == 0) throw new InvalidOperationException("A bug.");
            said.SetResult(text);
            return Task.CompletedTask;
        }, new FakeClock(), faults.Add);
        spreading.Say(workshop, 1);
        spreading.Say(workshop, 2);
        Assert.Equal($"{workshop:N} 2 {spreading.Node:N}", await said.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Single(faults);
    }

    [Fact]
    public async Task A_plan_that_could_not_be_read_again_is_read_at_the_next_occasion()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await Steps("[{\"key\":1}]");
        await Assert.ThrowsAnyAsync<Exception>(() => site.Rooms.Refresh(workshop.Id, default));
        await Steps(FactJson.WriteSteps([Hall.Collect() with { Title = "Nos idées" }]));
        await (await site.Rooms.Open(workshop.Id, default))!.Keeper.CatchUp();
        Assert.Equal("Nos idées", (await site.Rooms.Read(workshop.Id, default)).Current?.Title);

        Task Steps(string json) =>
            site.Do(db => db.Database.ExecuteSqlAsync($"UPDATE workshops.workshop SET steps = {json}::jsonb WHERE id = {workshop.Id}"));
    }
}
