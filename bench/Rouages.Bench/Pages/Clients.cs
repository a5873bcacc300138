using System.Diagnostics;
using System.Net;

namespace Rouages.Bench.Pages;

/// <summary>A few readers who ask for the same page again and again, each over one connection.</summary>
/// <param name="server">Whom they ask.</param>
/// <param name="path">For what.</param>
/// <param name="cookie">What they send.</param>
/// <param name="anew">Each time at another address, so that the page is read and written anew.</param>
internal sealed class Clients(Child server, string path, string? cookie = null, bool anew = false) : IDisposable
{
    private const int Count = 8;

    private int _asked;

    private readonly HttpClient _client =
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = Count })
        {
            BaseAddress =
            server.Address
        };

    /// <summary>Processor time of the server for one request, in microseconds.</summary>
    public async Task<double> Cost(TimeSpan during)
    {
        var before = server.Used();
        var started = Stopwatch.GetTimestamp();
        var asked = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            var requests = 0;
            for (; Stopwatch.GetElapsedTime(started) < during; requests++) await Once();
            return requests;
        })));
        return (server.Used() - before).TotalMicroseconds / asked.Sum();
    }

    /// <summary>Asks so many times, only to warm up.</summary>
    public Task Ask(int times) => Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
    {
        for (var i = 0; i < times / Count; i++) await Once();
    })));

    /// <summary>Until the server has finished what it does behind its answers.</summary>
    public Task Rest() => server.Rest();

    /// <summary>How long one reader alone waits for the page, in milliseconds: the median of a few.</summary>
    public async Task<double> Wait(int times = 21)
    {
        var waits = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await Once();
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return waits.Order().ElementAt(times / 2);
    }

    public async Task Once()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, anew ? $"{path}?n={Interlocked.Increment(ref _asked)}" : path);
        // As browsers ask.
        request.Headers.Add("Accept-Encoding", "gzip, deflate, br");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await _client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    public void Dispose() => _client.Dispose();
}
