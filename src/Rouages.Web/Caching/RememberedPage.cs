using System.Buffers;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>A page that was written, with a hole wherever the token of its forms stood: that one is each request's alone.</summary>
internal sealed class RememberedPage
{
    private readonly byte[][] _parts;
    private byte[]? _compressed;

    private RememberedPage(byte[][] parts) => _parts = parts;

    /// <summary>Null when the page asked for a token and does not show it as it is.</summary>
    public static RememberedPage? Of(byte[] page, PageTokens? tokens)
    {
        if (tokens is not { WereAsked: true }) return new([page]);
        if (tokens.Given is not { Length: > 0 } token) return null;
        var (parts, hole) = (new List<byte[]>(), Encoding.UTF8.GetBytes(token));
        var rest = page.AsSpan();
        for (var at = rest.IndexOf(hole); at >= 0; at = rest.IndexOf(hole))
        {
            parts.Add(rest[..at].ToArray());
            rest = rest[(at + hole.Length)..];
        }
        return parts.Count == 0 ? null : new([.. parts, rest.ToArray()]);
    }

    public bool HasToken => _parts.Length > 1;

    /// <summary>Of a page without a token.</summary>
    public byte[] Plain => _parts[0];

    /// <summary>Of a page without a token, by gzip: once, when it is sent for the second time.</summary>
    public byte[] Compressed => _compressed ??= Compress(Plain);

    /// <summary>What it takes in memory, with its compressed twin.</summary>
    public long Size => _parts.Sum(part => (long)part.Length) * 2;

    public bool IsSame(RememberedPage other) => _parts.Length == other._parts.Length
        && _parts.Zip(other._parts).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>Writes it with this request's token in its holes.</summary>
    public async Task Write(HttpResponse response, string token, CancellationToken ct)
    {
        var (filling, length) = (Encoding.UTF8.GetBytes(token), _parts.Sum(part => part.Length));
        length += filling.Length * (_parts.Length - 1);
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var at = Put(_parts[0], whole, 0);
            foreach (var part in _parts.Skip(1))
            {
                at += Put(filling, whole, at);
                at += Put(part, whole, at);
            }
            response.ContentLength = length;
            await response.Body.WriteAsync(whole.AsMemory(0, length), ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private static int Put(byte[] bytes, byte[] into, int at)
    {
        bytes.CopyTo(into, at);
        return bytes.Length;
    }

    private static byte[] Compress(byte[] plain)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(plain);
        return compressed.ToArray();
    }
}
