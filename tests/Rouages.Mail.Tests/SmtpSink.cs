using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Rouages.Mail.Tests;

/// <summary>A real SMTP server of this process, on a port of its own: it keeps what it takes and says no as it is told.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    internal SmtpSink(MailSecurity security = MailSecurity.None)
    {
        Port = FreePort();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)new Store(this));
        services.Add((IMailboxFilter)new Filter(this));
        var options = new SmtpServerOptionsBuilder().ServerName("sink")
            .Endpoint(end => Secured(end.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)), security)).Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _connections);
        _running = server.StartAsync(_stop.Token);
    }

    private int _connections;

    internal int Port { get; }

    /// <summary>How often somebody connected.</summary>
    internal int Connections => Volatile.Read(ref _connections);

    /// <summary>What it took.</summary>
    internal ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>What it answers to « RCPT TO »; null takes it.</summary>
    internal Func<string, SmtpResponse?> ToReader { get; set; } = _ => null;

    /// <summary>What it answers after the text; null takes it.</summary>
    internal Func<MimeMessage, SmtpResponse?> ToText { get; set; } = _ => null;

    internal MailSettings Settings(MailSecurity security = MailSecurity.None) =>
        new("127.0.0.1", Port, null, null, "rouages@rouages.example", security, Outbox: false);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static void Secured(EndpointDefinitionBuilder end, MailSecurity security)
    {
        if (security != MailSecurity.None) end.Certificate(Certificate()).IsSecure(security == MailSecurity.Tls);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var asked = new CertificateRequest("CN=sink", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = asked.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(SmtpSink sink) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var text = new MemoryStream(buffer.ToArray());
            var message = await MimeMessage.LoadAsync(text, cancellationToken);
            if (sink.ToText(message) is { } no) return no;
            sink.Taken.Enqueue(message);
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(SmtpSink sink) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(
            ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            sink.ToReader($"{to.User}@{to.Host}") is { } no ? throw new SmtpResponseException(no) : Task.FromResult(true);
    }
}
