using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Meeting;

public sealed partial class MinutesPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    private string All => $"{site.Plan}/comptes-rendus";

    [Fact]
    public async Task Minutes_without_a_name_come_back_with_what_was_typed()
    {
        var member = site.As(site.Member);
        await member.Visit($"{All}/ajouter");
        var answer = await member.Submit("form.narrow", ("Title", " "), ("Course", "On a parlé du four."), ("Guests", "Zoé, la mairie"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says("#Title-error"));
        Assert.Equal("On a parlé du four.", answer.Page.QuerySelector("#Course")?.TextContent);
        Assert.Equal("Zoé, la mairie", answer.Page.QuerySelector("#Guests")?.TextContent);
    }

    [Fact]
    public async Task Minutes_say_who_came_from_where_and_what_follows()
    {
        var member = site.As(site.Member);
        var here = await Writes(member, "Comité de mars",
            ("Guests", "Zoé Petit, mairie de Creil\nAli"), ("More", "Le site https://exemple.fr/ptce\nUn livre"),
            ("Partners", "La CCI"), ("NextOn", Day(12)), ("NextAt", "18:00"), ("NextNote", "à la Maison"), ("Excused", "Lise"));
        var main = (await member.Visit(here)).Page.QuerySelector("main")!;
        foreach (var said in new[] {
            "Malik (L’Atelier)", "Zoé Petit (mairie de Creil)", "Ali", "La CCI", "à la Maison", "Un livre", "Lise" })
            Assert.Contains(said, main.TextContent, StringComparison.Ordinal);
        Assert.Equal("Le site", main.QuerySelector("a[href='https://exemple.fr/ptce']")?.TextContent);
        var dates = await member.Visit($"{site.Plan}/calendrier");
        Assert.Contains("Comité de mars", dates.Text, StringComparison.Ordinal);
        Assert.Contains("T180000", (await member.Visit($"{site.Plan}/calendrier.ics")).Text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Rencontre", (await member.Visit($"{site.Plan}/calendrier.ics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_and_actions_are_born_of_the_meeting_and_lead_back_to_it()
    {
        var member = site.As(site.Member);
        var here = await Writes(member, "Réunion du mardi");
        await member.Visit(here);
        await member.Visit(member.Page.QuerySelector("a[href*='decisions/ajouter']")!.GetAttribute("href")!);
        // How many, and of which organisations: no name.
        var present = member.Page.QuerySelector("#Present")!.TextContent.Trim();
        Assert.Matches("^[1-9] personnes?\u00a0: .*L’Atelier", present);
        Assert.DoesNotContain("Malik", present, StringComparison.Ordinal);
        var back = await member.Submit("form.narrow", ("Title", "Acheter un four"), ("Manner", "Consensus"));
        Assert.Equal(here, back.Location);
        await member.Visit(here);
        await member.Visit(member.Page.QuerySelector("a[href*='pilotage/ajouter']")!.GetAttribute("href")!);
        await member.Submit("form.narrow", ("Title", "Demander trois devis"));
        var main = (await member.Visit(here)).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Acheter un four", main, StringComparison.Ordinal);
        Assert.Contains("Demander trois devis", main, StringComparison.Ordinal);
        Assert.Equal(here, (await member.Visit($"/fil/compte-rendu/{here[^36..].Replace("-", "", StringComparison.Ordinal)}")).Location);
    }

    [Fact]
    public async Task What_the_last_minutes_announced_is_filled_in_and_what_is_rare_is_folded()
    {
        // The last ones of that day.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var member = site.As(site.Member);
        await Writes(member, "La fois d’avant", ("Where", "Salle des fêtes"), ("NextOn", Day(0)));
        await member.Visit($"{All}/ajouter");
        Assert.Equal("Salle des fêtes", member.Page.QuerySelector("#Where")!.GetAttribute("value"));
        Assert.Equal(Day(0), member.Page.QuerySelector("#HeldOn")!.GetAttribute("value"));
        Assert.Contains(member.Page.QuerySelectorAll("input[name=Seats][checked]"),
            box => box.GetAttribute("value")!.StartsWith($"{site.Member.Id:N}", StringComparison.Ordinal));
        Assert.False(member.Page.QuerySelector("details.further")!.HasAttribute("open"));
        var wrong = await member.Submit("form.narrow", ("Title", "Trop long"), ("Partners", new string('a', 2001)));
        Assert.True(wrong.Page.QuerySelector("details.further")!.HasAttribute("open"));
    }

    private async Task<IReadOnlyList<string>> Told(string title) =>
        [.. (await site.As(site.Facilitator).Visit("/notifications")).Page.QuerySelectorAll(".news li").Select(line => line.TextContent)
            .Where(text => text.Contains(title, StringComparison.Ordinal))];

    [Fact]
    public async Task A_text_being_written_is_kept_on_the_device_and_a_removed_meeting_leads_nowhere()
    {
        var facilitator = site.As(site.Facilitator);
        var here = await Writes(facilitator, "Bientôt retirée");
        await facilitator.Visit($"{here}/modifier");
        Assert.NotNull(facilitator.Page.QuerySelector($"form[data-draft*='{site.Facilitator.Id:N}']"));
        await facilitator.Visit(here);
        await facilitator.Visit(facilitator.Page.QuerySelector("a[href*='decisions/ajouter']")!.GetAttribute("href")!);
        await facilitator.Submit("form.narrow", ("Title", "Née là"), ("Manner", "Vote"));
        await facilitator.Visit(here);
        var decision = facilitator.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Née là").GetAttribute("href")!;
        Assert.NotNull((await facilitator.Visit(decision)).Page.QuerySelector("a[href*='/fil/']"));
        await facilitator.Post($"{here}/retirer");
        Assert.Null((await facilitator.Visit(decision)).Page.QuerySelector("a[href*='/fil/']"));
    }

    [Fact]
    public async Task The_slower_of_two_keeps_the_text_beside_what_stands()
    {
        var (one, two) = (site.As(site.Member), site.As(site.Facilitator));
        var here = await Writes(one, "À deux mains");
        await one.Visit($"{here}/modifier");
        await two.Visit($"{here}/modifier");
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit("form.narrow", ("Guests", "Une personne"))).Status);
        var answer = await two.Submit("form.narrow", ("Course", "Mon récit, très long."));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Mon récit, très long.", answer.Page.QuerySelector("#Course")?.TextContent);
        Assert.Contains("Une personne", answer.Says(".problems"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await two.Submit("form.narrow")).Status);
        Assert.Contains("Mon récit, très long.", (await one.Visit(here)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_taken_off_and_put_back()
    {
        var facilitator = site.As(site.Facilitator);
        var here = await Writes(facilitator, "À retirer");
        await facilitator.Visit(here);
        var removed = await facilitator.Submit("form[action$='/retirer']");
        Assert.Equal(HttpStatusCode.NotFound, await facilitator.Status(here));
        await facilitator.Visit(removed.Location!);
        await facilitator.Submit("form.undo");
        Assert.Equal(HttpStatusCode.OK, await facilitator.Status(here));
    }

    [Fact]
    public async Task On_paper_they_are_a_pdf_or_a_page_that_says_why_not()
    {
        var member = site.As(site.Member);
        var answer = await member.Visit($"{await Writes(member, "Sur papier")}/compte-rendu.pdf");
        Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable || Encoding.ASCII.GetString(answer.Bytes, 0, 5) == "%PDF-");
    }

    [Fact]
    public async Task Somebody_of_another_collective_is_not_ticked_present_and_the_text_stays()
    {
        var member = site.As(site.Member);
        await member.Visit($"{All}/ajouter");
        var elsewhere = $"{site.Stranger.Id:N}~{site.House.Id:N}";
        var answer = await member.Post($"{All}/ajouter", ("Title", "Avec Solène"), ("HeldOn", Day(0)), ("Course", "On a parlé du four."),
            ("Seats", elsewhere), ("Seats", $"{site.Member.Id:N}~{site.Workshop.Id:N}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Une personne cochée n’est pas du collectif aujourd’hui", answer.Says("#Seats-error"), StringComparison.Ordinal);
        Assert.Equal("On a parlé du four.", answer.Page.QuerySelector("#Course")?.TextContent);
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("[name=Seats]"), box => box.GetAttribute("value") == elsewhere);
        Assert.Single(answer.Page.QuerySelectorAll("[name=Seats][checked]"));
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form.narrow", ("Guests", "Solène, Ailleurs"))).Status);
    }

    [Fact]
    public async Task Who_is_only_curious_may_have_come_and_is_named_among_those_who_do_not_receive_it()
    {
        var (curious, door) = (A.Person("Corentin"), A.Organisation("Le Seuil"));
        await site.Has(curious, door, A.Mandate(curious, door));
        await site.Do(async db =>
        {
            var ours = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == site.Cooperation.Id);
            ours.Welcome(door.Id, MemberRole.Member, Engagement.Curious, site.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var member = site.As(site.Member);
        var here = await Writes(member, "Avec un curieux", ("Seats", $"{curious.Id:N}~{door.Id:N}"));
        var main = (await member.Visit(here)).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Ne lisent pas le pilotage, et ne le recevront donc pas : Corentin.", main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(curious).Visit(here)).Status);
    }

    private string Day(int days) => site.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<string> Writes(Visitor visitor, string title, params (string, string?)[] fields)
    {
        await visitor.Visit($"{All}/ajouter");
        return (await visitor.Submit("form.narrow", [("Title", title), .. fields])).Location!;
    }
}
