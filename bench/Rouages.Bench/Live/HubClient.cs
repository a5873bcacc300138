using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rouages.Bench.Live;

/// <summary>
/// A client of the live rooms as a browser is one: one WebSocket, the JSON hub protocol, no library (none for .NET can be restored).
/// Also used by the tests.
/// </summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan Pings = TimeSpan.FromSeconds(10);

    private readonly WebSocket _socket;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closing = new();
    private int _invocations;

    private HubClient(WebSocket socket, Action<string, JsonNode?>? heard) => (_socket, Heard) = (socket, heard);

    /// <summary>Hears what the server says by itself: the name of the message and its first argument.</summary>
    public Action<string, JsonNode?>? Heard { get; set; }

    /// <summary>Done when the connection is over, whoever ended it.</summary>
    public Task Over { get; private set; } = Task.CompletedTask;

    /// <summary>Opens a connection to <c>/ateliers/direct</c> of a server.</summary>
    public static async Task<HubClient> Connect(
        Uri server, string? cookie, Action<string, JsonNode?>? heard = null, string path = "/ateliers/direct")
    {
        var socket = new ClientWebSocket();
        if (cookie is not null) socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = path }.Uri, default);
        return await Begin(socket, heard);
    }

    /// <summary>Speaks the protocol over a socket that is open.</summary>
    public static async Task<HubClient> Begin(WebSocket socket, Action<string, JsonNode?>? heard = null)
    {
        var client = new HubClient(socket, heard);
        await client.Send("""{"protocol":"json","version":1}"""u8.ToArray());
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Over = client.Listen(greeted);
        await greeted.Task;
        _ = client.Ping();
        return client;
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <exception cref="IOException">The connection ended before the answer.</exception>
    public async Task<JsonNode?> Invoke(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _invocations).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_closing.IsCancellationRequested) throw new IOException("The connection is over.");
        await Send(
            JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target = method, arguments },
                JsonSerializerOptions.Web));
        return await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _socket.Abort();
        await Over;
        _socket.Dispose();
    }

    private async Task Send(byte[] message)
    {
        var framed = ArrayPool<byte>.Shared.Rent(message.Length + 1);
        message.CopyTo(framed, 0);
        framed[message.Length] = End;
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(framed.AsMemory(0, message.Length + 1), WebSocketMessageType.Text, true, default);
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            throw new IOException("The connection is over.", error);
        }
        finally
        {
            _sending.Release();
            ArrayPool<byte>.Shared.Return(framed);
        }
    }

    // The server hangs up on who stays silent for half a minute.
    private async Task Ping()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pings, _closing.Token);
                await Send("""{"type":6}"""u8.ToArray());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // Over.
        }
    }

    private async Task Listen(TaskCompletionSource greeted)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.GetMemory(4096), default);
                if (read.MessageType == WebSocketMessageType.Close) break;
                buffer.Advance(read.Count);
                if (buffer.WrittenSpan[^1] != End) continue;
                foreach (var message in Split(buffer.WrittenSpan)) Hear(message, greeted);
                buffer.ResetWrittenCount();
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Over, and those who wait are told below.
        }

        await _closing.CancelAsync();
        greeted.TrySetException(new IOException("The connection is over."));
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new IOException("The connection is over."));
    }

    // Five hundred phones of a bench need not read what they do not show.
    private List<JsonNode> Split(ReadOnlySpan<byte> bytes)
    {
        var messages = new List<JsonNode>();
        while (bytes.IndexOf(End) is var end and >= 0)
        {
            if (Heard is not null || !bytes.StartsWith("{\"type\":1,"u8)) messages.Add(JsonNode.Parse(bytes[..end])!);
            bytes = bytes[(end + 1)..];
        }

        return messages;
    }

    private void Hear(JsonNode message, TaskCompletionSource greeted)
    {
        if (message["type"] is not { } type) greeted.TrySetResult();
        else if ((int)type == 1) Heard?.Invoke((string)message["target"]!, message["arguments"]?[0]);
        else if ((int)type == 3 && _waiting.TryRemove((string)message["invocationId"]!, out var waiting))
            if ((string?)message["error"] is { } error) waiting.TrySetException(new InvalidOperationException(error));
            else waiting.TrySetResult(message["result"]);
    }
}
