using Microsoft.Net.Http.Headers;

namespace Rouages.Testing;

/// <summary>A jar that lives in the time of the fake clock, which the framework's does not.</summary>
internal sealed class Cookies(TimeProvider clock)
{
    private readonly Dictionary<string, SetCookieHeaderValue> _jar = [];

    public string? this[string name] => Fresh().FirstOrDefault(cookie => cookie.Name == name)?.Value.ToString();

    public string Header => string.Join("; ", Fresh().Select(cookie => $"{cookie.Name}={cookie.Value}"));

    public void Set(string name, string? value)
    {
        if (value is null) _jar.Remove(name);
        else _jar[name] = new(name, value);
    }

    public void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues(HeaderNames.SetCookie, out var set)) return;
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. set])) _jar[cookie.Name.ToString()] = cookie;
    }

    private IEnumerable<SetCookieHeaderValue> Fresh() =>
        _jar.Values.Where(cookie =>
            (cookie.Expires is null || cookie.Expires > clock.GetUtcNow()) && cookie.MaxAge != TimeSpan.Zero && cookie.Value.Length > 0);
}
