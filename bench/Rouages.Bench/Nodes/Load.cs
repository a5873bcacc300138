using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Rouages.Bench.Nodes;

/// <summary>
/// Anonymous readers and one person's writers behind one address. A write is acknowledged when the form led on; its title is unique.
/// </summary>
internal sealed partial class Load(Uri address, string cookie, string slug, int readers, int writers) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 })
    { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentBag<double> _waits = [];
    private readonly ConcurrentBag<string> _acknowledged = [];
    private int _pages, _failedPages, _failedWrites, _sent;

    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    public async Task<object> Run(TimeSpan during, string mark)
    {
        var token = await Token();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll([
            .. Enumerable.Range(0, readers).Select(_ => Task.Run(() => While(began, during, Reads))),
            .. Enumerable.Range(0, writers).Select(_ => Task.Run(() => While(began, during, () => Writes(token, mark))))]);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var waits = _waits.Order().ToList();
        return new
        {
            pagesPerSecond = Math.Round(_pages / seconds, 1), pageMs = new { p50 = At(waits, 0.5), p95 = At(waits, 0.95) },
            writesPerSecond = Math.Round(_acknowledged.Count / seconds, 1), failedPages = _failedPages, failedWrites = _failedWrites,
        };
    }

    private static async Task While(long began, TimeSpan during, Func<Task> act)
    {
        while (Stopwatch.GetElapsedTime(began) < during) await act();
    }

    // A search that nobody made before is kept ready by no node: each page is made from the database.
    private async Task Reads()
    {
        var started = Stopwatch.GetTimestamp();
        if (await Status(
            new(HttpMethod.Get, $"/cooperations?q=e&n={Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}")) != HttpStatusCode.OK)
        {
            Interlocked.Increment(ref _failedPages);
            return;
        }
        _waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Interlocked.Increment(ref _pages);
    }

    private async Task Writes(string token, string mark)
    {
        var title = $"{mark} {Interlocked.Increment(ref _sent)}";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Title", title)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, Adding) { Content = form };
        request.Headers.Add("Cookie", cookie);
        if (await Status(request) == HttpStatusCode.Redirect) _acknowledged.Add(title);
        else Interlocked.Increment(ref _failedWrites);
    }

    private async Task<HttpStatusCode?> Status(HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var answer = await _client.SendAsync(request);
                await answer.Content.ReadAsByteArrayAsync();
                return answer.StatusCode;
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
            {
                return null;
            }
        }
    }

    private async Task<string> Token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Adding);
        request.Headers.Add("Cookie", cookie);
        using var answer = await _client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        return Hidden()
            .Match(page) is { Success: true } token ? token.Groups[1].Value
                : throw new InvalidOperationException($"{Adding} answered {(int)answer.StatusCode}.");
    }

    private string Adding => $"/cooperations/{slug}/pilotage/ajouter";

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[(int)(share * (sorted.Count - 1))], 1);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("action=\"[^\"]*/pilotage/ajouter\".*?name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex Hidden();
}
