using Microsoft.Extensions.Caching.Memory;

namespace Rouages.Web;

/// <summary>
/// Pieces of pages that were written already, each under everything that it depends on: the same facts give the same HTML, so nothing
/// here is ever out of date, and what no page asks for any more makes room. One for the process.
/// </summary>
public sealed class MemoStore : IDisposable
{
    /// <summary>In characters: some sixteen megabytes of memory.</summary>
    private const int Most = 8_000_000;

    private readonly MemoryCache _pieces = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.25 });

    internal string? Find(object key) => _pieces.TryGetValue(key, out string? html) ? html : null;

    internal void Keep(object key, string html)
    {
        using var entry = _pieces.CreateEntry(key);
        (entry.Value, entry.Size) = (html, html.Length + 1);
    }

    /// <inheritdoc/>
    public void Dispose() => _pieces.Dispose();
}
