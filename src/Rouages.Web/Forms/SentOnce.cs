using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>
/// A form that creates something creates it once, however often its button is pressed: the page gives it a mark
/// (<c>&lt;OnceMark /&gt;</c>), and what is created takes its identifier from the mark, from what was typed and from whoever sends it. Gone
/// back to and sent with another text or another file, the form creates something else.
/// </summary>
public static class SentOnce
{
    /// <summary>Name of the field that carries the mark.</summary>
    public const string Field = "Sending";

    private const string Token = "__RequestVerificationToken";

    /// <summary>The identifier (version 7) of what this form creates; a new one for a form without a mark of ours.</summary>
    /// <param name="http">The request, its form read.</param>
    /// <param name="clock">The time.</param>
    public static Guid IdOf(HttpContext http, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(clock);
        var (form, now) = (http.Request.Form, clock.GetUtcNow());
        if (!Guid.TryParseExact(form[Field], "N", out var mark) || MomentOf(mark) is not { } opened || opened > now)
            return Guid.CreateVersion7(now);
        var said = form.Where(field => field.Key != Token).OrderBy(field => field.Key, StringComparer.Ordinal)
            .SelectMany(field => field.Value.Select(value => $"{field.Key}={TypedText.Lines(value)}"))
            .Concat(form.Files.Select(file => $"{file.Name}={file.FileName} {Contents(file)}"))
            .Prepend($"{http.Request.Path}").Prepend($"{http.User.FindFirstValue(ClaimTypes.NameIdentifier)}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said)));
        // The time of the mark, so that what is made keeps its place among the others; the rest from what was said.
        Span<byte> id = stackalloc byte[16];
        mark.TryWriteBytes(id, bigEndian: true, out _);
        hash.AsSpan(0, 10).CopyTo(id[6..]);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    /// <summary>When the page of this form was opened; null for a form without a mark of ours, or one of the future.</summary>
    public static DateTimeOffset? OpenedAt(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Guid.TryParseExact(http.Request.Form[Field], "N", out var mark) ? MomentOf(mark) : null;
    }

    private static string Contents(IFormFile file)
    {
        using var read = file.OpenReadStream();
        return Convert.ToHexString(SHA256.HashData(read));
    }

    private static DateTimeOffset? MomentOf(Guid mark)
    {
        if (mark.Version != 7) return null;
        Span<byte> bytes = stackalloc byte[16];
        mark.TryWriteBytes(bytes, bigEndian: true, out _);
        var at = 0L;
        foreach (var part in bytes[..6]) at = (at << 8) | part;
        return at > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? null : DateTimeOffset.FromUnixTimeMilliseconds(at);
    }
}
