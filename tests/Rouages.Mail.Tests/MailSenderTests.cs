using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rouages.Testing;
using Rouages.Web;

namespace Rouages.Mail.Tests;

public sealed class MailSenderTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task A_letter_leaves_only_with_the_act_that_wrote_it()
    {
        await site.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Post(db, "annule@exemple.fr");
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.Empty(await site.MailsTo("annule@exemple.fr"));
    }

    [Fact]
    public async Task A_mail_is_sent_once_then_only_its_trace_is_kept()
    {
        await Post("une@exemple.fr");
        var van = new Van();
        await Empty(van);
        await Empty(van);
        Assert.Single(van.Carried, mail => mail == "une@exemple.fr");
        var trace = (await site.MailsTo("une@exemple.fr")).Single();
        Assert.Equal(("", ""), (trace.Text, trace.Html));
        Assert.NotNull(trace.SentAt);
    }

    [Fact]
    public async Task A_mail_that_could_not_leave_is_tried_again_later_and_keeps_nobody_waiting()
    {
        await Post("panne@exemple.fr");
        await Post("suivante@exemple.fr");
        var van = new Van { RefusesFor = "panne@exemple.fr" };
        await Empty(van);
        Assert.Contains("suivante@exemple.fr", van.Carried);
        Assert.DoesNotContain("panne@exemple.fr", van.Carried);

        van.RefusesFor = null;
        await Empty(van);
        Assert.DoesNotContain("panne@exemple.fr", van.Carried);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await Empty(van);
        Assert.Contains("panne@exemple.fr", van.Carried);
    }

    [Fact]
    public async Task Two_nodes_never_carry_the_same_mail()
    {
        for (var i = 0; i < 12; i++) await Post($"noeud{i}@exemple.fr");
        var van = new Van();
        await Task.WhenAll(Empty(van), Empty(van), Empty(van));
        Assert.Equal(12, van.Carried.Count(mail => mail.StartsWith("noeud", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Traces_are_forgotten_after_a_month()
    {
        await Post("oubli@exemple.fr");
        await Empty(new Van());
        site.Clock.Advance(TimeSpan.FromDays(31));
        await Empty(new Van());
        Assert.Empty(await site.MailsTo("oubli@exemple.fr"));
    }

    private Task Post(string email) => site.Do(async db =>
    {
        Post(db, email);
        await db.SaveChangesAsync();
    });

    private void Post(Storage.RouagesDb db, string email) =>
        new Mailer(db, site.Services.GetRequiredService<SiteAddress>(), site.Services.GetRequiredService<Words>(), site.Services.GetRequiredService<MailSignal>(), site.Clock)
            .Post(new Addressee(email, "fr"), _ => new MailMessage("Sujet", ["Texte"]));

    private async Task Empty(Van van)
    {
        var scopes = site.Services.GetRequiredService<IServiceScopeFactory>();
        using var sender = new MailSender(scopes, site.Services.GetRequiredService<MailSettings>(), van, site.Services.GetRequiredService<MailSignal>(), site.Clock, NullLogger<MailSender>.Instance);
        while (await sender.SendOne(CancellationToken.None)) { }
    }

    private sealed class Van : IMailTransport
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _carried = new();
        public string? RefusesFor { get; set; }
        public IReadOnlyCollection<string> Carried => _carried;
        public bool KeepsText => false;

        public Task Send(OutgoingMail mail, CancellationToken ct)
        {
            if (mail.To == RefusesFor) throw new System.Net.Mail.SmtpException("en panne");
            _carried.Enqueue(mail.To);
            return Task.CompletedTask;
        }
    }
}
