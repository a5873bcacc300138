using System.Net;
using AngleSharp.Html.Dom;

namespace Rouages.Testing;

/// <summary>
/// Somebody with a browser: keeps cookies, fills in the forms of the page in front of them, and is not led on by redirects.
/// </summary>
public sealed class Visitor(HttpMessageHandler server, TimeProvider clock) : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    private readonly HttpClient _client = new(server) { BaseAddress = new("https://localhost") };
    private readonly Cookies _cookies = new(clock);
    private readonly List<Upload> _uploads = [];
    private string _path = "/";
    private string? _token;

    /// <summary>The last answer.</summary>
    public Answer Answer { get => field ?? throw new InvalidOperationException("Visit a page first."); private set; }

    /// <summary>The page in front of them.</summary>
    public IHtmlDocument Page => Answer.Page;

    /// <summary>Opens an address of the site (<c>/cooperations/abc</c>).</summary>
    public async Task<Answer> Visit(string path)
    {
        var answer = await Send(new(HttpMethod.Get, path));
        _path = path;
        return answer;
    }

    /// <summary>Goes where the last answer leads.</summary>
    public Task<Answer> Follow() =>
        Visit(Answer.Location ?? throw new InvalidOperationException($"The site answered {(int)Answer.Status} and leads nowhere."));

    /// <summary>Chooses a file for the next submit.</summary>
    public Visitor Attach(string field, string fileName, byte[] content)
    {
        _uploads.Add(new(field, fileName, content));
        return this;
    }

    /// <summary>
    /// Sends the one form of the page with what it holds, these fields changed: a null unticks or empties, a name given twice is sent
    /// twice. The page's antiforgery token goes with it, as any hidden field does.
    /// </summary>
    public Task<Answer> Submit(params (string Name, string? Value)[] fields) => Submit(null, fields);

    /// <summary>The same for the form, or through the button, that the selector names.</summary>
    public async Task<Answer> Submit(string? selector, params (string Name, string? Value)[] fields)
    {
        var filled = FilledForm.Find(Page, selector).With(fields, [.. _uploads]);
        _uploads.Clear();
        return await Send(filled.Request(_path));
    }

    /// <summary>Posts fields that no form offers, with the token of the last page that had one.</summary>
    public Task<Answer> Post(string path, params (string Name, string? Value)[] fields)
    {
        var body = fields.Append((Name: Token, Value: _token)).Where(field => field.Value is not null);
        return Send(
            new(HttpMethod.Post,
                path)
            { Content = new FormUrlEncodedContent(body.Select(field => KeyValuePair.Create(field.Name, field.Value!))) });
    }

    /// <summary>Sends any request, cookies included.</summary>
    public async Task<Answer> Send(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_cookies.Header is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        using var response = await _client.SendAsync(request);
        _cookies.Keep(response);
        Answer = await Answer.From(response);
        if (response.Content.Headers.ContentType?.MediaType == "text/html"
            && Page.QuerySelector($"input[name={Token}]") is IHtmlInputElement token) _token = token.Value;
        return Answer;
    }

    /// <summary>Reads or sets a cookie; null removes it.</summary>
    public string? this[string cookie] { get => _cookies[cookie]; set => _cookies.Set(cookie, value); }

    /// <summary>Opens a page and gives its status: for tables of doors.</summary>
    public async Task<HttpStatusCode> Status(string path) => (await Visit(path)).Status;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
