using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rouages.Testing;
using Rouages.Workshops.Live;
using Rouages.Workshops.Rehearsing;

namespace Rouages.Workshops.Tests.Pages;

public sealed class RehearsingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task In_a_rehearsal_simulated_people_write_by_themselves_in_a_copy()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        var many = await hall.Fanny.Submit("form[action$='/repeter']", ("People", "61"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, many.Status);
        await hall.Fanny.Submit("form[action$='/repeter']", ("People", "20"));
        await hall.Fanny.Follow();
        Assert.Equal("Répétition avec des personnes simulées", hall.Fanny.Answer.Says(".rehearsal"));
        await hall.Fanny.Submit("form[data-do=start]");
        for (var moment = 0; moment < 20; moment++) await site.Services.GetRequiredService<Rehearsals>().Play(default);
        await hall.Fanny.Follow();
        Assert.NotEmpty(hall.Fanny.Page.QuerySelectorAll(".wall .card"));
        Assert.Empty((await site.Services.GetRequiredService<Rooms>().Read(hall.Workshop.Id, default)).Guests);
    }

    [Fact]
    public async Task Who_closed_the_page_of_a_rehearsal_finds_it_again_and_nobody_else_does()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Submit("form[action$='/repeter']", ("People", "2"));
        await hall.Fanny.Follow();
        var there =
            $".workshop-list li:has(.rehearsal) a[href='{hall.Fanny.Page.QuerySelector("a[href$='/ecran']")!.GetAttribute("href")![..^"/ecran".Length]}']";
        Assert.NotNull((await hall.Fanny.Visit("/ateliers")).Page.QuerySelector(there));
        Assert.Empty((await site.As(site.Malik).Visit("/ateliers")).Page.QuerySelectorAll(".workshop-list .rehearsal"));
        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await site.As(site.Fanny).Visit("/ateliers")).Page.QuerySelector(there));
    }

    [Fact]
    public async Task A_node_that_starts_again_takes_up_its_rehearsals()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Submit("form[action$='/repeter']", ("People", "20"));
        await hall.Fanny.Follow();
        await hall.Fanny.Submit("form[data-do=start]");
        var restarted = ActivatorUtilities.CreateInstance<Rehearsals>(site.Services);
        await restarted.TakeUp(default);
        for (var moment = 0; moment < 20; moment++) await restarted.Play(default);
        await hall.Fanny.Follow();
        Assert.NotEmpty(hall.Fanny.Page.QuerySelectorAll(".wall .card"));
    }

    [Fact]
    public async Task Without_a_rehearsal_nothing_is_asked_of_the_database()
    {
        // It has neither rooms nor a way to the database: asking for either would throw.
        using var idle = new Rehearsals(null!, null!, site.Clock, NullLogger<Rehearsals>.Instance);
        await idle.Play(default);
    }
}
