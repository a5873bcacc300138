using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Dates;

public sealed class DatesPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Dates_of_this_cooperation_stand_in_the_list_in_their_month_and_in_the_file()
    {
        var due = site.Today.AddDays(40);
        await site.HasAction("Inaugurer le four", due);
        var member = site.As(site.Member);
        Assert.Contains("Inaugurer le four", (await member.Visit($"{site.Plan}/calendrier")).Text, StringComparison.Ordinal);
        var month = due.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var page = await member.Visit($"{site.Plan}/calendrier?mois={month}");
        Assert.Contains("Inaugurer le four",
            page.Page.QuerySelectorAll(".month td")
                .Single(day => day.QuerySelector(".day")?.LastChild?.TextContent.Trim() == $"{due.Day}")
                .TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Inaugurer le four", (await member.Visit($"{site.Plan}/calendrier?mois=2001-01")).Text,
            StringComparison.Ordinal);
        var file = await member.Visit($"{site.Plan}/calendrier.ics");
        Assert.StartsWith("BEGIN:VCALENDAR", file.Text, StringComparison.Ordinal);
        Assert.Contains("Inaugurer le four", file.Text, StringComparison.Ordinal);
        var other = await site.As(site.Stranger).Visit($"{await site.OtherPlan()}/calendrier.ics");
        Assert.DoesNotContain("Inaugurer", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_comes_first_and_an_empty_month_says_so()
    {
        var action = await site.HasAction("Rendre les clés");
        await site.Do(async db => await db.Set<PlanAction>().Where(a => a.Id == action.Id)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.DueOn, site.Today.AddDays(-90))));
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/calendrier");
        Assert.Contains("Rendre les clés", member.Page.QuerySelector(".late-dates")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rien ce mois-ci.", (await member.Visit($"{site.Plan}/calendrier?mois=2001-01")).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("2026-13"), InlineData("hier"), InlineData("0001-01"), InlineData("9999-12")]
    public async Task A_month_that_is_none_is_the_list(string month) =>
        Assert.Null((await site.As(site.Member).Visit($"{site.Plan}/calendrier?mois={month}")).Page.QuerySelector(".month"));
}
