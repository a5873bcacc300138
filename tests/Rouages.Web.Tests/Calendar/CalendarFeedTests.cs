using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Calendar;

namespace Rouages.Web.Tests.Calendar;

public sealed class CalendarFeedTests(Rouages.Testing.Site site) : IClassFixture<Rouages.Testing.Site>
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private string Write(params CalendarItem[] items) =>
        Encoding.UTF8.GetString(site.Services.GetRequiredService<CalendarFeed>().Write("Rouages", items, "fr"))
            .Replace("\r\n ", "", StringComparison.Ordinal);

    private static CalendarItem Item(string title) =>
        new() { Uid = "action-1", Title = title, Day = new(2026, 3, 31), Path = "/cooperations/abc", ChangedAt = Then };

    [Fact]
    public void A_due_date_is_a_whole_day_that_takes_nobodys_time()
    {
        var text = Write(Item("Signer la charte"));
        Assert.Contains("DTSTART;VALUE=DATE:20260331\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20260401\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TRANSP:TRANSPARENT\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-28T13:00:00Z", "20260328T140000"), InlineData("2026-03-30T12:00:00Z", "20260330T140000")]
    public void A_moment_is_told_in_paris_on_both_sides_of_the_change_of_hour(string instant, string local)
    {
        var text =
            Write(Item("Atelier") with
            {
                Day = null,
                StartsAt = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
                Lasts = TimeSpan.FromMinutes(90)
            });
        Assert.Contains($"DTSTART;TZID=Europe/Paris:{local}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:DAYLIGHT", text, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0200", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_typed_stays_inside_its_line()
    {
        var text = Write(Item("Un ; deux, trois \\ quatre\r\nBEGIN:VEVENT\u0007") with { Details = "Ligne 1\nLigne 2" });
        Assert.Contains("SUMMARY:Un \\; deux\\, trois \\\\ quatre\\nBEGIN:VEVENT\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:Ligne 1\\nLigne 2\r\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("\r\n"), line => line == "BEGIN:VEVENT");
    }

    [Fact]
    public void The_same_items_are_written_alike_and_keep_their_name()
    {
        var (one, again) = (Write(Item("A")), Write(Item("A")));
        Assert.Equal(one, again);
        Assert.Matches("UID:action-1@[a-z.]+\r\n", one);
        Assert.Contains("DTSTAMP:20260302T090000Z\r\n", one, StringComparison.Ordinal);
        Assert.Contains("LAST-MODIFIED:20260302T090000Z\r\n", one, StringComparison.Ordinal);
        Assert.DoesNotContain("METHOD:", one, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_programs_read()
    {
        var raw =
            Encoding.UTF8.GetString(site.Services.GetRequiredService<CalendarFeed>()
                .Write("Rouages", [Item(string.Concat(Enumerable.Repeat("éàü ", 60)))], "fr"));
        Assert.All(raw.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\uFFFD", raw, StringComparison.Ordinal);
    }
}
