using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rouages.Bench.Live;

/// <summary>
/// A participant's phone. It keeps what was not answered and sends it again, with the same id, to whatever node answers next; it measures
/// how long it was cut off.
/// </summary>
internal sealed class Phone(Place place, Func<Uri> node) : IAsyncDisposable
{
    private HubClient? _line;
    private long _seen;

    /// <summary>Each command that was answered, with the number of its entry.</summary>
    public List<(Guid Command, long Number)> Answered { get; } = [];

    /// <summary>How long each interruption lasted, from the loss of the line to being told the rest.</summary>
    public List<TimeSpan> Interruptions { get; } = [];

    public List<string> Refusals { get; } = [];

    public async Task Connect()
    {
        _line = await HubClient.Connect(node(), place.Cookie);
        var followed = (await _line.Invoke("Follow", Hall.Room, _seen))!;
        if ((string?)followed["refused"] is { } refused) throw new InvalidOperationException(refused);
        _seen = (long)followed["told"]!["last"]!;
    }

    /// <summary>Comes back as soon as the line is cut, as the page does.</summary>
    public async Task Watch(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await _line!.Over.WaitAsync(ct).ContinueWith(_ => { }, TaskScheduler.Default);
            if (ct.IsCancellationRequested) return;
            var lost = Stopwatch.GetTimestamp();
            await Reconnect(ct);
            lock (Interruptions) Interruptions.Add(Stopwatch.GetElapsedTime(lost));
        }
    }

    /// <summary>Taps: sends a command until it is answered.</summary>
    public async Task<JsonNode> Do(string kind, object fact, Guid command)
    {
        while (true)
        {
            try
            {
                var done = (await _line!.Invoke("Do", command, kind, fact))!;
                if ((string?)done["refused"] is not { } refused)
                {
                    lock (Answered) Answered.Add((command, (long)done["number"]!));
                    return done;
                }

                if ((bool?)done["again"] != true)
                {
                    Refusals.Add(refused);
                    return done;
                }
            }
            catch (Exception error) when (error is IOException or InvalidOperationException or OperationCanceledException)
            {
                // Cut off, sometimes in the middle of a word (then the socket calls it cancelled), or not followed yet after a return: the
                // command is kept.
            }

            await Task.Delay(50);
        }
    }

    private async Task Reconnect(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Connect();
                return;
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
            {
                await Task.Delay(100 + Random.Shared.Next(200), ct).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_line is not null) await _line.DisposeAsync();
    }
}
