using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rouages.Testing;

/// <summary>What the site answered.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Location">Where a redirect leads, as path and query; null otherwise.</param>
/// <param name="Headers">Headers by name, several values joined with a comma.</param>
/// <param name="Bytes">The body.</param>
public sealed record Answer(HttpStatusCode Status, string? Location, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    private IHtmlDocument? _page;

    /// <summary>The body as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as a page.</summary>
    public IHtmlDocument Page => _page ??= new HtmlParser().ParseDocument(Text);

    /// <summary>Text of the first element that fits, white space collapsed; null when there is none.</summary>
    public string? Says(string selector) =>
        Page.QuerySelector(selector)?.TextContent is { } text
            ? string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)) : null;

    internal static async Task<Answer> From(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Location is { } location ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString : null,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync());
}
