using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Web.Calendar;
using Rouages.Workshops.Calendar;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.Calendar;

public sealed class WorkshopCalendarTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_workshop_is_in_a_file_for_who_leads_it_until_everybody_may_read_it()
    {
        var hall = await Planned("2026-12-15T14:30");
        var file = $"{hall.Address}/agenda.ics";
        await Doors.Check(
            [("visitor", site.Visitor()), ("stranger", site.As(site.Stranger)), ("member", site.As(site.Malik)),
                ("facilitator", hall.Fanny)],
            ("GET /ateliers/agenda.ics", [200, 200, 200, 200]),
            ("GET /ateliers/nulle-part/agenda.ics", [404, 404, 404, 404]),
            ($"GET {file}", [404, 404, 404, 200]));
        await site.Do(db => db.Set<Workshop>().Where(one => one.Id == hall.Workshop.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.PublishedAt, site.Clock.Now)));
        var shown = (await site.Visit(file)).Answer;
        Assert.Equal("text/calendar; charset=utf-8", shown.Headers["Content-Type"]);
        Assert.Contains("/restitution", shown.Text, StringComparison.Ordinal);
        Assert.Contains(hall.Workshop.Title, (await site.Visit("/ateliers/agenda.ics")).Answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task The_public_calendar_names_a_cooperation_only_while_it_is_public(bool published, bool closed, bool named)
    {
        var hall = await Planned("2026-12-15T14:30");
        await site.Do(db => db.Set<Workshop>().Where(one => one.Id == hall.Workshop.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.PublishedAt, site.Clock.Now)));
        try
        {
            await Is(published ? site.Clock.Now : null, closed ? site.Clock.Now : null);
            var file = (await site.Visit("/ateliers/agenda.ics")).Answer.Text;
            Assert.Equal(named, file.Contains(site.Cooperation.Name, StringComparison.Ordinal));
        }
        finally
        {
            await Is(null, null);
        }

        Task Is(DateTimeOffset? publishedAt, DateTimeOffset? closedAt) => site.Do(db => db.Set<Cooperation>()
            .Where(c => c.Id == site.Cooperation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.PublishedAt, publishedAt).SetProperty(c => c.ClosedAt, closedAt)));
    }

    [Fact]
    public async Task Its_hour_is_that_of_paris()
    {
        var hall = await Planned("2026-12-15T14:30");
        var file = (await hall.Fanny.Visit($"{hall.Address}/agenda.ics")).Text;
        Assert.Contains("DTSTART;TZID=Europe/Paris:20261215T143000", file, StringComparison.Ordinal);
        Assert.Contains($"UID:workshop-{hall.Workshop.Id:N}@", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_date_there_is_no_file()
    {
        var hall = await site.Workshop();
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Fanny.Visit($"{hall.Address}/agenda.ics")).Status);
        await hall.Fanny.Visit(hall.Address);
        Assert.DoesNotContain("agenda.ics", hall.Fanny.Answer.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("demain"), InlineData("2026-02-30T10:00"), InlineData("2026-12-15")]
    public async Task What_is_no_day_and_hour_is_refused_beside_the_field(string typed)
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        var answer = await hall.Fanny.Post(hall.Address, ("Title", "Demain ensemble"), ("StartsAt", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#StartsAt-error"));
    }

    [Fact]
    public async Task The_calendar_of_a_member_has_the_workshop_and_a_strangers_has_not()
    {
        var hall = await Planned("2026-12-16T09:00");
        Assert.Contains(hall.Workshop.Id.ToString("N"), (await site.Visit(await Feed(site.Malik))).Answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hall.Workshop.Id.ToString("N"), (await site.Visit(await Feed(site.Stranger))).Answer.Text,
            StringComparison.Ordinal);
    }

    // The calendar of a cooperation asks for its own dates: those of others must not fill the bound.
    [Fact]
    public async Task The_dates_of_other_cooperations_take_no_room()
    {
        var hall = await Planned("2026-12-17T09:00");
        var (house, busy) = (A.Organisation("Le Ciel"), A.Person("Théa"));
        var other = A.Cooperation("Beaucoup d’ateliers", (house, MemberRole.Facilitator));
        await site.Has(house, busy, other, A.Mandate(busy, house));
        await site.Do(async db =>
        {
            var mine = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == site.Cooperation.Id);
            mine.Welcome(house.Id, MemberRole.Member, Engagement.Committed, site.Clock.Now);
            db.AddRange(Enumerable.Range(0, CalendarFeed.MostItems + 1).Select(at => new Workshop
            {
                Id = Guid.CreateVersion7(site.Clock.Now), Slug = $"serie-{at}", Title = "Un de plus", CooperationId = other.Id,
                Format = "duo", Steps = [], Code = $"Z{at:00000}", Created = new(busy.Id, house.Id, site.Clock.Now),
                StartsAt = new DateTimeOffset(2026, 12, 16, 9, 0, 0, TimeSpan.Zero).AddDays(at % 2 * 3),
            }));
            await db.SaveChangesAsync();
        });
        await using var scope = site.Services.CreateAsyncScope();
        var dates = scope.ServiceProvider.GetServices<ICalendarItems>().OfType<WorkshopDates>().Single();
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{busy.Id}")], "test"));
        var (all, ours) = (await dates.For(reader, new(2026, 12, 1), null, default),
            await dates.For(reader, new(2026, 12, 1), site.Cooperation.Id, default));
        Assert.Equal(CalendarFeed.MostItems, all.Count);
        Assert.Contains(ours, item => item.Uid == $"workshop-{hall.Workshop.Id:N}");
        Assert.All(ours, item => Assert.Equal(site.Cooperation.Id, item.Under));
    }

    private async Task<Hall> Planned(string at)
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        var answer = await hall.Fanny.Post(hall.Address, ("Title", hall.Workshop.Title), ("StartsAt", at));
        if (answer.Location is null) throw new InvalidOperationException($"{answer.Status}: {answer.Says("main")}");
        return hall;
    }

    private async Task<string> Feed(Rouages.Accounts.Domain.Person person)
    {
        using var visitor = site.As(person);
        return await visitor.CalendarAddress();
    }
}
