using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

/// <summary>Two nodes that share nothing but the database.</summary>
public sealed class TwoNodesTests(LiveSite first) : IClassFixture<LiveSite>, IAsyncLifetime
{
    private readonly SecondNode _second = new(first);

    public async ValueTask InitializeAsync() => await _second.InitializeAsync();

    public async ValueTask DisposeAsync() => await _second.DisposeAsync();

    [Fact]
    public async Task Both_write_to_one_room_and_agree_on_it()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => first.Join(workshop)));
        var writing =
            people.SelectMany(place =>
                Enumerable.Range(0, 20).Select(card => (place.Participant, Command: first.New(), Text: $"Carte {card}"))).ToList();
        // Everything is sent to both: whoever is first wins, and both give the same answer.
        var here =
            Task.WhenAll(
                writing.Select(one => first.Must(workshop, new Who(one.Participant), new CardWritten("idees", one.Text), one.Command)));
        var there =
            Task.WhenAll(
                writing.Select(one => _second.Must(workshop, new Who(one.Participant), new CardWritten("idees", one.Text), one.Command)));
        Assert.Equal(await here, await there);
        Assert.Equal(160, (await first.Log(workshop)).Count(entry => entry.Kind == "card"));
        Assert.Equal(Script.Portrait(await first.Rooms.Read(workshop.Id, default)),
            Script.Portrait(await _second.Rooms.Read(workshop.Id, default)));
    }

    [Fact]
    public async Task What_is_written_on_one_is_told_on_the_other()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var (writer, listener) = (await first.Join(workshop), await first.Join(workshop));
        await using var ear = await _second.Connect(LiveSite.Cookie(workshop, listener));
        await ear.Follow(workshop);
        await first.Must(workshop, new Who(writer.Participant), new CardWritten("idees", "Un jardin"));
        await ear.Wait("Entries", what => (int)what["cards"]! == 1);
    }

    [Fact]
    public async Task A_refusal_never_comes_from_a_room_that_moved_on_elsewhere()
    {
        var workshop = await first.HasWorkshop(Hall.Collect(), Hall.Collect("suite"));
        var who = new Who((await first.Join(workshop)).Participant);
        await _second.Rooms.Read(workshop.Id, default);
        await first.Must(workshop, Who.Facilitator, new StepStarted("suite"));
        await _second.Must(workshop, who, new CardWritten("suite", "J’y suis"));
    }

    [Fact]
    public async Task Who_is_removed_on_one_is_disconnected_from_the_other()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var place = await first.Join(workshop);
        await using var ear = await _second.Connect(LiveSite.Cookie(workshop, place));
        await ear.Follow(workshop);
        await first.Must(workshop, Who.Facilitator, new Removed(place.Guest));
        await ear.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_link_taken_back_on_one_cuts_the_line_on_the_other()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        await using var lead = await _second.Connect(await first.Lead(workshop));
        Assert.Null((await lead.Client.Invoke("Lead", workshop.Id, 0L))!["refused"]);
        await first.Relieve(workshop);
        await first.Rooms.CheckLeads(workshop.Id, default);
        await lead.Wait("Gone");
        await lead.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Signing_out_everywhere_cuts_the_lines_of_every_node()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var person = await first.LeadsByName(workshop);
        await using var here = await first.Connect(first.SessionOf(person));
        await using var there = await _second.Connect(_second.SessionOf(person));
        foreach (var ear in new[] { here, there }) Assert.Null((await ear.Client.Invoke("Lead", workshop.Id, 0L))!["refused"]);
        await first.SignsOutEverywhere(person);
        foreach (var node in new LiveSite[] { first, _second }) node.Clock.Advance(LiveSettings.Round);
        foreach (var ear in new[] { here, there }) await ear.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task When_one_dies_its_people_go_on_with_the_other_and_miss_nothing()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var place = await _second.Join(workshop);
        var cookie = LiveSite.Cookie(workshop, place);
        var dying = await _second.Connect(cookie);
        var seen = (long)(await dying.Follow(workshop))["told"]!["last"]!;
        var (kept, retried) = (_second.New(), _second.New());
        var answer = await dying.Do(kept, "card", new { step = "idees", text = "Avant" });
        await dying.DisposeAsync();
        await _second.DisposeAsync();

        await using var back = await first.Connect(cookie);
        var told = (await back.Follow(workshop, seen))["told"]!;
        Assert.Equal((seen + 1, 1), ((long)told["last"]!, (int)told["cards"]!));
        Assert.Equal(answer.ToJsonString(), (await back.Do(kept, "card", new { step = "idees", text = "Avant" })).ToJsonString());
        await back.Do(retried, "card", new { step = "idees", text = "Après" });
        Assert.Equal(["Avant", "Après"], (await first.Rooms.Read(workshop.Id, default)).CardsOf("idees").Select(card => card.Text));
    }

    [Fact]
    public async Task Who_is_present_on_one_is_present_on_the_other_and_absent_on_both_once_gone()
    {
        var workshop = await first.HasWorkshop(Hall.Collect());
        var place = await first.Join(workshop);
        Later();
        var ear = await _second.Connect(LiveSite.Cookie(workshop, place));
        await ear.Follow(workshop);
        await Share();
        Assert.Equal([1], await first.Rooms.Present(workshop.Id, default));
        await _second.HangUp(ear, workshop, place);
        for (var round = 0; round < 3; round++)
        {
            Later();
            await Share();
        }

        Assert.Empty(await first.Rooms.Present(workshop.Id, default));

        void Later()
        {
            first.Clock.Advance(LiveSettings.Presence + TimeSpan.FromSeconds(1));
            _second.Clock.Now = first.Clock.Now;
        }

        async Task Share()
        {
            foreach (var node in new LiveSite[] { _second, first })
                await node.Services.GetServices<IHostedService>().OfType<RoomRounds>().Single()
                    .SharePresence((await node.Rooms.Open(workshop.Id, default))!, default);
        }
    }
}
