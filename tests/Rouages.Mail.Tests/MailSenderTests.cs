using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Rouages.Storage;
using Rouages.Testing;
using SmtpServer.Protocol;

namespace Rouages.Mail.Tests;

/// <summary>Each test has a site of its own: a sender takes whatever waits.</summary>
public sealed class MailSenderTests : IAsyncLifetime
{
    private readonly Testing.Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_letter_leaves_only_with_the_act_that_wrote_it()
    {
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Post(scope.ServiceProvider, "annule@exemple.fr");
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Empty(await _site.MailsTo("annule@exemple.fr"));
    }

    [Fact]
    public async Task Letters_leave_fifty_to_a_connection_and_only_their_traces_are_kept()
    {
        await using var server = new SmtpSink();
        await Post([.. Enumerable.Range(0, 120).Select(number => $"invite{number}@exemple.fr")]);
        await Empty(server);
        await Empty(server);

        Assert.Equal(120, server.Taken.DistinctBy(mail => mail.MessageId).Count());
        Assert.Equal(120, server.Taken.Count);
        Assert.Equal(3, server.Connections);
        Assert.All(await _site.Mails(), trace => Assert.Equal(("", "", true), (trace.Text, trace.Html, trace.SentAt is not null)));
    }

    [Fact]
    public async Task What_cannot_leave_yet_is_tried_again_later_and_keeps_nobody_waiting()
    {
        await using var server = new SmtpSink();
        await Post("panne@exemple.fr", "suivante@exemple.fr");
        server.ToReader = to => to == "panne@exemple.fr" ? new((SmtpReplyCode)450, "4.2.1 later") : null;
        await Empty(server);
        Assert.Equal(["suivante@exemple.fr"], To(server));
        Assert.Equal(MailState.Delayed, await State("panne@exemple.fr"));

        server.ToReader = _ => null;
        await Empty(server);
        Assert.Equal(["suivante@exemple.fr"], To(server));
        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        await Empty(server);
        Assert.Equal(["suivante@exemple.fr", "panne@exemple.fr"], To(server));
        Assert.Equal(MailState.Sent, await State("panne@exemple.fr"));
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_is_not_tried_again_and_says_so()
    {
        await using var server = new SmtpSink();
        server.ToReader = _ => new(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody here");
        await Post("personne@exemple.fr");
        await Empty(server);
        Assert.Equal(MailState.AddressRefused, await State("personne@exemple.fr"));
        _site.Clock.Advance(TimeSpan.FromDays(3));
        server.ToReader = _ => null;
        await Empty(server);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_given_up_after_a_day_and_a_half()
    {
        var server = new SmtpSink();
        var settings = server.Settings();
        await server.DisposeAsync();
        await Post("loin@exemple.fr", "loin2@exemple.fr");
        for (var i = 0; i < OutgoingMail.MostAttempts; i++)
        {
            await Empty(new SmtpTransport(settings));
            _site.Clock.Advance(TimeSpan.FromHours(13));
        }

        Assert.Equal([MailState.GivenUp, MailState.GivenUp], [await State("loin@exemple.fr"), await State("loin2@exemple.fr")]);
        Assert.All(await _site.Mails(), mail => Assert.Equal("", mail.Text));
    }

    [Fact]
    public async Task Two_nodes_never_carry_the_same_mail()
    {
        await using var server = new SmtpSink();
        await Post([.. Enumerable.Range(0, 120).Select(number => $"noeud{number}@exemple.fr")]);
        await Task.WhenAll(Empty(server), Empty(server), Empty(server));
        Assert.Equal(120, server.Taken.Count);
        Assert.Equal(120, To(server).Distinct().Count());
    }

    [Fact]
    public async Task A_node_that_dies_while_sending_gives_its_mails_back()
    {
        await using var server = new SmtpSink();
        await Post("un@exemple.fr", "deux@exemple.fr");
        await Assert.ThrowsAsync<DyingTransport.Dead>(() => Empty(new DyingTransport(new SmtpTransport(server.Settings()))));
        Assert.Single(server.Taken);

        await Empty(server);
        Assert.Single(server.Taken);
        _site.Clock.Advance(MailSender.Lease + TimeSpan.FromSeconds(1));
        await Empty(server);
        // The first one left before the node could write it down: the reader's program knows it by its Message-ID.
        Assert.Equal(2, server.Taken.DistinctBy(mail => mail.MessageId).Count());
        Assert.All(await _site.Mails(), mail => Assert.NotNull(mail.SentAt));
    }

    [Fact]
    public async Task The_last_letter_leaves_no_trace()
    {
        await using var server = new SmtpSink();
        await Post(["adieu@exemple.fr"], leavesNoTrace: true);
        await Empty(server);
        Assert.Single(server.Taken);
        Assert.Empty(await _site.MailsTo("adieu@exemple.fr"));
    }

    [Fact]
    public async Task Traces_are_forgotten_after_a_month()
    {
        await using var server = new SmtpSink();
        await Post("oubli@exemple.fr");
        await Empty(server);
        await _site.Run("mail.cleaning");
        Assert.Single(await _site.MailsTo("oubli@exemple.fr"));
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await _site.Run("mail.cleaning");
        Assert.Empty(await _site.MailsTo("oubli@exemple.fr"));
    }

    private Task Post(params string[] emails) => Post(emails, leavesNoTrace: false);

    private async Task Post(string[] emails, bool leavesNoTrace)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await Post(scope.ServiceProvider, emails, leavesNoTrace);
        await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
    }

    private static Task Post(IServiceProvider services, string email) => Post(services, [email], leavesNoTrace: false);

    private static async Task Post(IServiceProvider services, string[] emails, bool leavesNoTrace) =>
        Assert.Null(await services.GetRequiredService<Mailer>().Post(
            [.. emails.Select(
                email =>
                    new Posting(Addressee.Typed(email, "fr"), _ =>
                        new MailMessage("Sujet", ["Texte"]) { LeavesNoTrace = leavesNoTrace }, new("test", Source(email))))],
            new(), CancellationToken.None));

    private static Guid Source(string email) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(email)).AsSpan(0, 16));

    private async Task<MailState?> State(string email) =>
        (await _site.Read(db => db.MailStatesOf("test", [Source(email)], CancellationToken.None))).StateOf(Source(email));

    private static string[] To(SmtpSink server) => [.. server.Taken.Select(mail => mail.To.Mailboxes.Single().Address)];

    private Task Empty(SmtpSink server) => Empty(new SmtpTransport(server.Settings()));

    private async Task Empty(IMailTransport transport)
    {
        using var sender = new MailSender(
            _site.Services.GetRequiredService<IServiceScopeFactory>(), _site.Services.GetRequiredService<MailSettings>(), transport,
            _site.Services.GetRequiredService<MailSignal>(), _site.Clock, NullLogger<MailSender>.Instance);
        while (await sender.SendBatch(CancellationToken.None)) { }
    }
}
