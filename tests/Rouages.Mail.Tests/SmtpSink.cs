using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rouages.Mail.Tests;

/// <summary>Just enough of an SMTP server to receive one mail, or to refuse it.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _refuses;

    internal SmtpSink(bool refuses = false)
    {
        _refuses = refuses;
        _listener.Start();
        Received = Receive();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mail as it came over the line.</summary>
    internal Task<string> Received { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await ((Task)Received).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<string> Receive()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        var mail = new StringBuilder();
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            await writer.WriteLineAsync(Answer(line));
            if (line == "QUIT") break;
            if (line == "DATA")
                await ReadBody(reader, writer, mail);
        }

        return mail.ToString();
    }

    private string Answer(string line) =>
        line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : _refuses && line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 nobody here" : "250 ok";

    private static async Task ReadBody(StreamReader reader, StreamWriter writer, StringBuilder mail)
    {
        while (await reader.ReadLineAsync() is { } line && line != ".") mail.Append(line).Append('\n');
        await writer.WriteLineAsync("250 taken");
    }
}
