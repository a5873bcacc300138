using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Printing;

/// <summary>
/// The one door to PDF (ADR 0006). The same content is printed once: whoever asks meanwhile waits for the same print, whoever asks soon
/// after gets it from memory. Members and anonymous readers have lanes of their own, so that a public address never keeps members from
/// theirs.
/// </summary>
public sealed class PdfPrinter : IDisposable
{
    /// <summary>How long a print is kept, in memory and at most so many bytes of them.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private const long MostKept = 64L * 1024 * 1024;
    private const int MostOfOnePerson = 3;

    private readonly IChromium _chromium;
    private readonly PrintLane _members = new(atOnce: 2, mostWaiting: 20);
    private readonly PrintLane _anonymous = new(atOnce: 1, mostWaiting: 6);
    private readonly ConcurrentDictionary<string, SharedPrint> _running = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private readonly MemoryCache _printed = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>What prints behind the door is the server's Chromium; tests bring their own.</summary>
    internal PdfPrinter(IChromium chromium) => _chromium = chromium;

    /// <summary>False while PDF files wait for Chromium to be installed.</summary>
    public bool CanPrint => _chromium.IsThere;

    /// <summary>Prints a whole HTML page, as <see cref="ComponentWriter"/> writes it.</summary>
    /// <returns>The PDF, or a sentence that says why there is none.</returns>
    public Task<Outcome<byte[]>> Print(string html, ClaimsPrincipal reader, CancellationToken ct) => Print(html, [], reader, ct);

    /// <summary>The same with pictures beside it, which the page shows from <see cref="PaperPicture.Place"/>.</summary>
    /// <returns>The PDF, or a sentence that says why there is none.</returns>
    public async Task<Outcome<byte[]>> Print(
        string html, IReadOnlyList<PaperPicture> pictures, ClaimsPrincipal reader, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var content = ContentOf(html, pictures);
        if (_printed.TryGetValue(content, out byte[]? kept)) return kept!;
        if (!_chromium.IsThere)
            return new Refusal(
                "Les PDF attendent Chromium, qui n’est pas installé sur ce serveur. Ouvrez le rapport et imprimez-le depuis votre navigateur.");
        var person = reader.FindFirstValue(ClaimTypes.NameIdentifier);
        if (person is null) return await Share(content, html, pictures, _anonymous, ct);
        try
        {
            return _asked.AddOrUpdate(person, 1, (_, asked) => asked + 1) > MostOfOnePerson
                ? new Refusal("Vos PDF précédents se préparent encore. Attendez qu’ils soient là, puis recommencez.")
                : await Share(content, html, pictures, _members, ct);
        }
        finally
        {
            Forget(person);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _members.Dispose();
        _anonymous.Dispose();
        _printed.Dispose();
        foreach (var print in _running.Values) print.Dispose();
    }

    private async Task<Outcome<byte[]>> Share(
        string content, string html, IReadOnlyList<PaperPicture> pictures, PrintLane lane, CancellationToken ct)
    {
        while (true)
        {
            // A member does not wait in the anonymous lane for the same page: each lane shares its own prints.
            var print = _running.GetOrAdd($"{(lane == _members ? "m" : "a")} {content}",
                key => new SharedPrint(stop => lane.Run(() => PrintAndKeep(content, html, pictures, stop), stop), () =>
                    _running.TryRemove(key, out _)));
            if (print.Join() is { } waiting) return await print.Wait(waiting, ct);
        }
    }

    private async Task<Outcome<byte[]>> PrintAndKeep(
        string content, string html, IReadOnlyList<PaperPicture> pictures, CancellationToken ct)
    {
        if (_printed.TryGetValue(content, out byte[]? kept)) return kept!;
        var printed = await _chromium.Print(html, pictures, ct);
        if (printed.Value is { } pdf)
            _printed.Set(content, pdf, new MemoryCacheEntryOptions { Size = pdf.Length, AbsoluteExpirationRelativeToNow = Kept });
        return printed;
    }

    private void Forget(string person)
    {
        if (_asked.AddOrUpdate(person, 0, (_, asked) => asked - 1) <= 0) _asked.TryRemove(KeyValuePair.Create(person, 0));
    }

    private static string ContentOf(string html, IReadOnlyList<PaperPicture> pictures)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(html));
        foreach (var picture in pictures)
        {
            hash.AppendData(picture.Id.ToByteArray());
            hash.AppendData(SHA256.HashData(picture.Content));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
