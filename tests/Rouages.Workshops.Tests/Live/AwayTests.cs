using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

public sealed class AwayTests
{
    [Fact]
    public async Task A_database_that_goes_away_is_said_and_what_was_not_answered_is_sent_again()
    {
        await using var server = await PrivateServer.Start();
        await using var site = new SiteOn(server);
        await site.InitializeAsync();
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var ear = await site.Connect(LiveSite.Cookie(workshop, await site.Join(workshop)));
        await ear.Follow(workshop);

        await server.Stop();
        var command = site.New();
        var away = await ear.Do(command, "card", new { step = "idees", text = "Un jardin" });
        Assert.True((bool)away["again"]!);
        Assert.Equal("Le site s’absente un instant\u00a0: ce que vous avez écrit est gardé ici et partira tout seul.",
            (string?)away["refused"]);
        await ear.Wait("State", what => (bool)what["away"]!);

        await server.Again();
        site.Clock.Advance(LiveSettings.Round);
        await ear.Wait("State", what => !(bool)what["away"]!);
        var done = await ear.Do(command, "card", new { step = "idees", text = "Un jardin" });
        Assert.Equal(done.ToJsonString(), (await ear.Do(command, "card", new { step = "idees", text = "Un jardin" })).ToJsonString());
        Assert.Equal(["Un jardin"], (await site.Rooms.Read(workshop.Id, default)).CardsOf("idees").Select(card => card.Text));
    }

    [Fact]
    public async Task Killing_the_database_in_the_middle_loses_nothing_that_was_answered_and_doubles_nothing()
    {
        await using var server = await PrivateServer.Start();
        await using var site = new SiteOn(server);
        await site.InitializeAsync();
        var workshop = await site.HasWorkshop(Hall.Collect());
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Join(workshop)));
        using var enough = new SemaphoreSlim(0);
        var back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = people.Select(place => Write(site, workshop, new Who(place.Participant), enough, back.Task)).ToList();
        for (var answered = 0; answered < 60; answered++) await enough.WaitAsync(TimeSpan.FromSeconds(30));
        await server.Kill();
        await server.Again();
        back.SetResult();

        var answers = (await Task.WhenAll(writing)).SelectMany(answer => answer).ToList();
        Assert.Equal(6 * CardsEach, answers.Count);
        var log = (await site.Services.GetRequiredService<RoomLog>().Since(workshop.Id, 0, default))
            .Where(entry => entry.Fact is CardWritten).ToDictionary(entry => entry.Command, entry => entry.Number);
        Assert.Equal(answers.OrderBy(answer => answer.Number), log.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Value));
    }

    private const int CardsEach = 35;

    // As a phone does: the same command until it is answered.
    private static async Task<List<(Guid Command, long Number)>> Write(
        LiveSite site, Workshop workshop, Who who, SemaphoreSlim enough, Task back)
    {
        var answers = new List<(Guid, long)>();
        while (answers.Count < CardsEach)
        {
            var command = site.New();
            answers.Add(
                (command, await Insist(() => site.Must(workshop, who, new CardWritten("idees", $"Carte {answers.Count}"), command), back)));
            enough.Release();
        }

        return answers;
    }

    private static async Task<long> Insist(Func<Task<CommandReceipt>> act, Task back)
    {
        while (true)
        {
            try
            {
                return (await act()).Number;
            }
            catch (Exception error) when (DatabaseAway.Is(error))
            {
                await back;
            }
        }
    }

    private sealed class SiteOn(PrivateServer server) : LiveSite
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = server.Address };
    }
}
