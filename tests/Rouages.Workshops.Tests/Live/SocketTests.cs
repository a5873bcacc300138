using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

public sealed class SocketTests(LiveSite site) : IClassFixture<LiveSite>
{
    [Fact]
    public async Task A_card_is_answered_then_told_to_everybody()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var ana = await Coming(workshop, "Ana");
        await using var bao = await Coming(workshop, "Bao");
        var done = await ana.Do(site.New(), "card", new { step = "idees", text = "Un jardin" });
        Assert.Equal(1, (int)done["card"]!);
        var told = await bao.Wait("Entries", what => (int)what["cards"]! == 1);
        Assert.Equal(((long)done["number"]!, """["card"]"""), ((long)told["last"]!, told["topics"]!.ToJsonString()));
        Assert.DoesNotContain("Ana", bao.All, StringComparison.Ordinal);
        Assert.DoesNotContain("jardin", bao.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_without_a_place_follows_nothing_and_does_nothing()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var stranger = await site.Connect(null);
        Assert.Equal("Vous n’êtes plus dans cet atelier.", (string?)(await stranger.Follow(workshop))["refused"]);
        Assert.Equal("Rejoignez l’atelier d’abord.",
            (string?)(await stranger.Do(site.New(), "card", new { step = "idees", text = "Non" }))["refused"]);
        Assert.Equal("Cet atelier n’existe pas.", (string?)(await stranger.Client.Invoke("Follow", "XXXXXX", 0L))!["refused"]);
    }

    [Fact]
    public async Task Refusals_are_said_in_the_language_of_the_page()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var english = await site.Connect(LiveSite.Cookie(workshop, await site.Join(workshop)), "/en/ateliers/direct");
        await english.Follow(workshop);
        var refused = await english.Do(site.New(), "card", new { step = "idees", text = new string('x', 501) });
        Assert.Equal(("At most 500 characters.", "Text"), ((string?)refused["refused"], (string?)refused["field"]));
        Assert.Equal("This request cannot be read.", (string?)(await english.Do(site.New(), "dance", new { }))["refused"]);
    }

    [Fact]
    public async Task Who_comes_back_hears_what_they_missed()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var place = await site.Join(workshop);
        var (who, seen) = (new Who(place.Participant), (await site.Rooms.Read(workshop.Id, default)).Last);
        await site.Must(workshop, who, new CardWritten("idees", "Un jardin"));
        await site.Must(workshop, who, new CardEdited(1, "Un potager"));
        await using var ear = await site.Connect(LiveSite.Cookie(workshop, place));
        var followed = await ear.Follow(workshop, seen);
        Assert.Equal((seen + 2, 1, """["card"]"""),
            ((long)followed["told"]!["last"]!, (int)followed["told"]!["cards"]!, followed["told"]!["topics"]!.ToJsonString()));
        Assert.True((bool)(await ear.Follow(workshop))["told"]!["reload"]!);
    }

    [Fact]
    public async Task Who_has_a_place_and_no_number_yet_gets_it_by_following()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var token = PlaceToken.Make();
        await site.Has(
            new Participant
            {
                Id = site.New(), WorkshopId = workshop.Id, TokenHash = PlaceToken.Hash(token),
                JoinedAt = site.Clock.GetUtcNow()
            });
        await using var ear = await site.Connect($"atelier-{workshop.Id:N}={token}");
        Assert.Null((await ear.Follow(workshop))["refused"]);
        Assert.Single((await site.Rooms.Read(workshop.Id, default)).Guests);
        Assert.Equal(1, (int)(await ear.Do(site.New(), "card", new { step = "idees", text = "Me voilà" }))["card"]!);
    }

    [Fact]
    public async Task A_removed_person_is_told_disconnected_and_does_not_come_back()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var place = await site.Join(workshop);
        await using var ear = await site.Connect(LiveSite.Cookie(workshop, place));
        await ear.Follow(workshop);
        await site.Must(workshop, Who.Facilitator, new Removed(place.Guest));
        await ear.Wait("Gone");
        await ear.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
        await using var again = await site.Connect(LiveSite.Cookie(workshop, place));
        Assert.Equal("Vous n’êtes plus dans cet atelier.", (string?)(await again.Follow(workshop))["refused"]);
    }

    [Fact]
    public async Task Who_facilitates_leads_until_they_are_relieved()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var lead = await site.Connect(await site.Lead(workshop));
        Assert.Null((await lead.Client.Invoke("Lead", workshop.Id, 0L))!["refused"]);
        Assert.True((long)(await lead.Do(site.New(), "pause", new { }))["number"]! > 0);
        await site.Do(async db =>
        {
            db.Set<Facilitator>().Single(facilitator => facilitator.WorkshopId == workshop.Id).RemovedAt = site.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        var last = (await site.Rooms.Read(workshop.Id, default)).Last;
        await lead.Asks("resume");
        await lead.Wait("Gone");
        await lead.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(last, (await site.Rooms.Read(workshop.Id, default)).Last);
    }

    [Fact]
    public async Task The_facilitator_is_told_no_more_than_the_rule_allows()
    {
        var step = new Step("vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Thumbs, Statement: "On y va"));
        var workshop = await site.HasWorkshop(Hall.Collect(), step);
        await using var lead = await site.Connect(await site.Lead(workshop));
        await lead.Client.Invoke("Lead", workshop.Id, 0L);
        var place = await site.Join(workshop, "Zoubida");
        var who = new Who(place.Participant);
        await site.Must(workshop, who, new CardWritten("idees", "Un jardin"));
        await site.Must(workshop, Who.Facilitator, new StepStarted("vote"));
        await site.Must(workshop, who, new Voted("vote", "statement", 1));
        await lead.Wait("Entries", what => what["topics"]!.ToJsonString().Contains("tally", StringComparison.Ordinal));
        Assert.DoesNotContain("Zoubida", lead.All, StringComparison.Ordinal);
        Assert.DoesNotContain($"{place.Participant}", lead.All, StringComparison.Ordinal);
        Assert.DoesNotContain("guest", lead.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_left_is_absent_half_a_minute_later()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var (first, second) = (await site.Join(workshop), await site.Join(workshop));
        site.Clock.Advance(LiveSettings.Presence + TimeSpan.FromSeconds(1));
        await using var stays = await site.Connect(LiveSite.Cookie(workshop, first));
        await stays.Follow(workshop);
        var leaves = await site.Connect(LiveSite.Cookie(workshop, second));
        await leaves.Follow(workshop);
        Assert.Equal([1, 2], (await site.Rooms.Present(workshop.Id, default)).Order());
        await site.HangUp(leaves, workshop, second);
        site.Clock.Advance(LiveSettings.Presence + TimeSpan.FromSeconds(1));
        await stays.Wait("Presence", what => (int)what["here"]! == 1);
        Assert.Equal([1], await site.Rooms.Present(workshop.Id, default));
    }

    [Fact]
    public async Task Fields_of_a_form_are_taken_as_they_are()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var ana = await Coming(workshop, "Ana");
        var written =
            await ana.Do(site.New(), "card",
                new Dictionary<string, object>
                {
                    ["do"] = (List<string>)["card", "card"], ["step"] = "idees", ["text"] = "Un jardin",
                    ["column"] = "", ["quotable"] = "true"
                });
        Assert.Equal(1, (int)written["card"]!);
        Assert.Null((await ana.Do(site.New(), "edit", new { card = "1", text = "Un potager" }))["refused"]);
        Assert.Equal("Un potager", (await site.Rooms.Read(workshop.Id, default)).Cards[1].Text);
    }

    private async Task<Ear> Coming(Workshop workshop, string name)
    {
        var ear = await site.Connect(LiveSite.Cookie(workshop, await site.Join(workshop, name)));
        Assert.Null((await ear.Follow(workshop))["refused"]);
        return ear;
    }
}
