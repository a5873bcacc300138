using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;

namespace Rouages.Workshops.Tests.Live;

public sealed class AuthorityTests(LiveSite site) : IClassFixture<LiveSite>
{
    [Theory]
    [InlineData("https://evil.example"), InlineData("http://localhost.evil.example"), InlineData("null")]
    public async Task A_page_of_another_site_opens_no_socket(string origin)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => site.Connect(null, origin: origin));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_this_site_opens_one() => await (await site.Connect(null, origin: "http://localhost")).DisposeAsync();

    [Fact]
    public async Task A_session_that_ended_leads_no_more_and_its_line_is_cut()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var person = await site.LeadsByName(workshop);
        await using var lead = await site.Connect(site.SessionOf(person));
        await lead.Client.Invoke("Lead", workshop.Id, 0L);
        Assert.True((long)(await lead.Do(site.New(), "pause", new { }))["number"]! > 0);
        var last = (await site.Rooms.Read(workshop.Id, default)).Last;
        await site.SignsOutEverywhere(person);
        await lead.Asks("resume");
        await lead.Wait("Gone");
        await lead.Client.Over.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(last, (await site.Rooms.Read(workshop.Id, default)).Last);
    }

    [Fact]
    public async Task Joining_again_and_again_is_counted_as_anything_else()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        var who = new Who((await site.Join(workshop)).Participant);
        for (var time = 1; time < 40; time++) await site.Must(workshop, who, new Joined());
        Assert.Equal(TooFast.Refusal.Message, await site.Refused(workshop, who, new Joined()));
    }

    [Fact]
    public async Task A_connection_that_follows_without_end_is_asked_to_wait()
    {
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var ear = await site.Connect(LiveSite.Cookie(workshop, await site.Join(workshop)));
        for (var time = 0; time < 20; time++) Assert.Null((await ear.Follow(workshop))["refused"]);
        Assert.Equal("Doucement\u00a0: réessayez dans un instant.", (string?)(await ear.Follow(workshop))["refused"]);
    }

    [Fact]
    public void Those_who_facilitate_share_twenty_times_the_pace_of_a_participant()
    {
        var (buckets, now) = (new TokenBuckets(new LiveSettings { CommandsPerSecond = 10 }), site.Clock.GetUtcNow());
        Assert.Equal(800, Enumerable.Range(0, 900).Count(_ => buckets.Take(null, now)));
        Assert.Equal(200, Enumerable.Range(0, 900).Count(_ => buckets.Take(null, now.AddSeconds(1))));
        Assert.Equal(40, Enumerable.Range(0, 100).Count(_ => buckets.Take(Guid.AllBitsSet, now)));
    }
}
