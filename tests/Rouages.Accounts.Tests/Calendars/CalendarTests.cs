using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests.Calendars;

public sealed class CalendarTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/mon-compte/agenda";

    [Theory, InlineData("/agenda/abc.ics"), InlineData("/agenda/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    public async Task A_false_address_gives_nothing(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit(address)).Answer.Status);

    [Fact]
    public async Task The_address_is_shown_once_and_kept_nowhere()
    {
        var (ana, visitor, _) = await Ana();
        var address = await visitor.CalendarAddress();
        Assert.Null((await visitor.Visit(Page)).Says("#secret"));
        var kept = await site.Read(db => db.Set<CalendarKey>().AsNoTracking().SingleAsync(key => key.PersonId == ana.Id));
        Assert.Equal(CalendarKey.DigestOf(address["/agenda/".Length..^".ics".Length]), kept.Digest);
        Assert.Null(kept.LastReadOn);
        await site.Visit(address);
        Assert.NotNull((await site.Read(db => db.Set<CalendarKey>().AsNoTracking().SingleAsync(key => key.PersonId == ana.Id))).LastReadOn);
    }

    [Fact]
    public async Task It_tells_the_deadlines_of_what_one_belongs_to_and_forgets_what_one_left()
    {
        var (_, visitor, place) = await Ana();
        await Plan(visitor, place, "Écrire la charte");
        var address = await visitor.CalendarAddress();
        var first = (await site.Visit(address)).Answer;
        Assert.Equal("text/calendar; charset=utf-8", first.Headers["Content-Type"]);
        Assert.Contains("Écrire la charte", first.Text, StringComparison.Ordinal);
        Assert.Contains("private", first.Headers["Cache-Control"], StringComparison.Ordinal);

        await site.Do(db => db.Set<Membership>().Where(member => member.CooperationId == place.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.LeftAt, site.Clock.Now)));
        Assert.DoesNotContain("Écrire la charte", (await site.Visit(address)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_closes_goes_from_it()
    {
        var (_, visitor, place) = await Ana();
        await Plan(visitor, place, "Ranger la salle");
        var address = await visitor.CalendarAddress();
        Assert.Contains("Ranger la salle", (await site.Visit(address)).Answer.Text, StringComparison.Ordinal);
        await site.Do(db => db.Set<Cooperation>().Where(one => one.Id == place.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, site.Clock.Now)));
        Assert.DoesNotContain("Ranger la salle", (await site.Visit(address)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_has_it_already_is_told_so()
    {
        var (_, visitor, place) = await Ana();
        await Plan(visitor, place, "Compter les chaises");
        var address = await visitor.CalendarAddress();
        var tag = (await site.Visit(address)).Answer.Headers["ETag"];
        using var program = site.Visitor();
        var again = await program.Send(new(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } });
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.Status, again.Bytes.Length));
    }

    [Fact]
    public async Task Another_address_closes_the_one_before_and_closing_leaves_none()
    {
        var (_, visitor, _) = await Ana();
        var first = await visitor.CalendarAddress();
        var second = await visitor.CalendarAddress();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK),
            ((await site.Visit(first)).Answer.Status, (await site.Visit(second)).Answer.Status));
        await visitor.Submit("#close-calendar");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit(second)).Answer.Status);
    }

    [Fact]
    public async Task A_session_without_the_password_makes_no_address()
    {
        var (ana, visitor, _) = await Ana();
        await visitor.Visit(Page);
        var answer = await visitor.Submit("#renew-calendar", ("Current", "pas le bon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#Current-error"));
        Assert.False(await site.Read(db => db.Set<CalendarKey>().AnyAsync(key => key.PersonId == ana.Id)));
    }

    [Fact]
    public async Task An_erased_account_has_no_calendar()
    {
        var (ana, visitor, _) = await Ana();
        var address = await visitor.CalendarAddress();
        await site.Do(db => db.Set<Person>().Where(person => person.Id == ana.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit(address)).Answer.Status);
    }

    private async Task<(Person, Visitor, Cooperation)> Ana()
    {
        var (ana, ours) = (A.Person("Ana"), A.Organisation("La Fabrique"));
        var place = A.Cooperation("Le Carré", (ours, MemberRole.Lead));
        await site.Has(ana, ours, A.Mandate(ana, ours), place);
        return (ana, site.As(ana), place);
    }

    private static async Task Plan(Visitor visitor, Cooperation place, string title)
    {
        await visitor.Visit($"/cooperations/{place.Slug}/pilotage/ajouter");
        Assert.Equal(HttpStatusCode.Found,
            (await visitor.Post($"/cooperations/{place.Slug}/pilotage/ajouter", ("Title", title), ("DueOn", "2026-12-15"))).Status);
    }
}
