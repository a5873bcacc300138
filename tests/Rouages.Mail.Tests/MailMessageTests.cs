using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Configuration;
using Rouages.Web;

namespace Rouages.Mail.Tests;

public sealed class MailMessageTests
{
    private static readonly Words T = new(new Dictionary<string, string> { ["Envoyé par Rouages"] = "Sent by Rouages" }.ToFrozenDictionary());
    private static readonly MailMessage Nasty = new("Sujet", ["<script>alert(1)</script> & « bonjour »"], new MailAction("Aller \"là\"", "/x"));

    [Fact]
    public void What_people_write_stays_text()
    {
        var page = new HtmlParser().ParseDocument(MessageRendering.Html(Nasty, "https://rouages.example/x?a=1&b=2", "https://rouages.example/", T));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://rouages.example/x?a=1&b=2", page.QuerySelector("a.act")!.GetAttribute("href"));
    }

    [Fact]
    public void The_text_holds_the_same_link_and_the_letter_says_its_language()
    {
        Assert.Contains("Aller \"là\"\nhttps://rouages.example/x\n", MessageRendering.Text(Nasty, "https://rouages.example/x", "https://rouages.example/", T), StringComparison.Ordinal);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var html = MessageRendering.Html(Nasty, "https://rouages.example/x", "https://rouages.example/en", T);
        CultureInfo.CurrentUICulture = before;
        Assert.Equal("en", new HtmlParser().ParseDocument(html).DocumentElement.GetAttribute("lang"));
        Assert.Contains("Sent by Rouages", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_letter_is_fetched_from_elsewhere()
    {
        var page = new HtmlParser().ParseDocument(MessageRendering.Html(Nasty, "https://rouages.example/x", "https://rouages.example/", T));
        Assert.Empty(page.QuerySelectorAll("img, link, iframe, [src], [background]"));
    }

    [Fact]
    public void A_failed_mail_waits_longer_each_time_and_is_given_up_at_last()
    {
        var mail = new OutgoingMail { Id = Guid.Empty, To = "a@b.fr", Language = "fr", Subject = "s", Text = "t", Html = "h", PostedAt = default };
        var now = DateTimeOffset.UnixEpoch;
        var pauses = Enumerable.Range(1, OutgoingMail.MostAttempts).Select(attempt =>
        {
            mail.Attempts = attempt;
            mail.Fail(new string('x', 900), now);
            return mail.NextAt - now;
        }).ToList();
        Assert.Equal([.. pauses[..^1].Order()], pauses[..^1]);
        Assert.Equal(TimeSpan.FromMinutes(1), pauses[0]);
        Assert.Null(pauses[^1]);
        Assert.Equal(500, mail.Failure!.Length);
    }

    [Fact]
    public void What_left_keeps_no_link_that_opens_an_account()
    {
        var mail = new OutgoingMail { Id = Guid.Empty, To = "a@b.fr", Language = "fr", Subject = "s", Text = "t", Html = "h", PostedAt = default, NextAt = default };
        mail.Leave(DateTimeOffset.UnixEpoch, keepText: false);
        Assert.Equal(("", "", null), (mail.Text, mail.Html, mail.NextAt));
    }

    [Theory]
    [InlineData("Mail:Host=smtp.example", "Mail:From")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr", "Site:Address")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr;Site:Address=rouages.example", "Site:Address")]
    [InlineData("Mail:Host=smtp.example;Mail:From=a@b.fr;Site:Address=https://r.example;Mail:Outbox=true", "Mail:Outbox")]
    public void A_wrong_setting_is_named(string settings, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidOperationException>(() => Read(settings)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_settings_letters_wait() => Assert.False(Read("").CanLeave);

    private static MailSettings Read(string settings) => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());
}
