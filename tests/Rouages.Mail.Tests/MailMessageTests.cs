using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;

namespace Rouages.Mail.Tests;

public sealed class MailMessageTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    private static int _posted;
    private static readonly MailMessage Nasty = new(
        "Sujet", ["<script>alert(1)</script> & « bonjour »"], new MailAction("Aller \"là\"", "/x?a=1&b=2"));

    [Fact]
    public async Task What_people_write_stays_text()
    {
        var page = new HtmlParser().ParseDocument((await Posted("nasty@exemple.fr", Nasty)).Html);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/x?a=1&b=2", page.QuerySelector("a.act")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_holds_the_same_link_and_the_letter_says_its_language()
    {
        var mail = await Posted("english@exemple.fr", Nasty, "en");
        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.Contains($"Aller \"là\"\n{page.QuerySelector("a.act")!.GetAttribute("href")}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/en/x?a=1&b=2\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Sent by Rouages", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_letter_is_fetched_from_elsewhere()
    {
        var page = new HtmlParser().ParseDocument((await Posted("dehors@exemple.fr", Nasty)).Html);
        Assert.Empty(page.QuerySelectorAll("img, link, iframe, script, [src], [background]"));
        Assert.NotEmpty(page.QuerySelectorAll("style"));
    }

    [Theory]
    [InlineData("Banque Z – https://evil.example/ vous invite", "Banque Z – evil[.]example/ vous invite")]
    [InlineData("Votre compte expire : HTTPS://Evil.Example/x", "Votre compte expire : Evil[.]Example/x")]
    [InlineData("allez sur t.co/abc et www.evil.example.", "allez sur t[.]co/abc et www[.]evil[.]example.")]
    [InlineData("evil。com, EVIL.COM, a.xn--p1ai", "evil[.]com, EVIL[.]COM, a[.]xn--p1ai")]
    [InlineData("evil.\u200Bcom", "evil[.]com")]
    [InlineData("S.A.R.L. Dupont, v2.0 du 12.03, etc. Fin", "S.A.R.L. Dupont, v2.0 du 12.03, etc. Fin")]
    [InlineData("jean.dupont@exemple.fr", "jean.dupont@exemple.fr")]
    public async Task No_name_becomes_a_link(string typed, string said)
    {
        var mail = await Posted("lien@exemple.fr", new MailMessage(typed, [typed]));
        Assert.Equal(said, mail.Subject);
        Assert.StartsWith(said + "\n", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deux\r\nlignes\t ici", "Deux lignes ici")]
    [InlineData("fichier\u202Etxt.gpj", "fichiertxt[.]gpj")]
    public async Task A_subject_is_one_line_that_hides_nothing(string typed, string said) =>
        Assert.Equal(said, (await Posted("ligne@exemple.fr", new MailMessage(typed, ["x"]))).Subject);

    [Fact]
    public async Task A_long_subject_is_cut_between_two_characters()
    {
        var mail = await Posted("long@exemple.fr", new MailMessage(new string('a', 199) + "🌱🌱", ["x"]));
        Assert.Equal(new string('a', 199), mail.Subject);
    }

    [Fact]
    public void A_failed_mail_waits_longer_each_time_and_is_given_up_at_last()
    {
        var mail = Mail();
        var now = DateTimeOffset.UnixEpoch;
        var pauses = Enumerable.Range(1, OutgoingMail.MostAttempts).Select(_ =>
        {
            mail.Fail(DeliveryFault.Temporary, new string('x', 900), now);
            return mail.NextAt - now;
        }).ToList();
        Assert.Equal([.. pauses[..^1].Order()], pauses[..^1]);
        Assert.Equal(TimeSpan.FromMinutes(1), pauses[0]);
        Assert.Null(pauses[^1]);
        Assert.Equal(500, mail.Failure!.Length);
    }

    [Theory]
    [InlineData(DeliveryFault.Address)]
    [InlineData(DeliveryFault.Message)]
    public void A_refusal_for_good_is_given_up_at_once_with_its_links(DeliveryFault fault)
    {
        var mail = Mail();
        mail.Fail(fault, "550 nobody here", DateTimeOffset.UnixEpoch);
        Assert.Equal((null, "", ""), (mail.NextAt, mail.Text, mail.Html));
    }

    [Fact]
    public void What_left_keeps_no_link_that_opens_an_account()
    {
        var mail = Mail();
        mail.Leave(DateTimeOffset.UnixEpoch, keepText: false);
        Assert.Equal(("", "", null), (mail.Text, mail.Html, mail.NextAt));
    }

    private async Task<OutgoingMail> Posted(string to, MailMessage message, string language = "fr")
    {
        // Letters of one instant have no order: each goes to an address of its own.
        to = $"{Interlocked.Increment(ref _posted)}.{to}";
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Storage.RouagesDb>();
        var posting = new Posting(Addressee.Account(Guid.Empty, to, language, null), _ => message);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Mailer>().Post(posting, new(), CancellationToken.None));
        await db.SaveChangesAsync();
        return (await site.MailsTo(to)).Single();
    }

    private static OutgoingMail Mail() =>
        new()
        {
            Id = Guid.Empty, To = "a@b.fr", Language = "fr", Subject = "s", Text = "t", Html = "h", PostedAt = default,
            NextAt = default(DateTimeOffset)
        };
}
