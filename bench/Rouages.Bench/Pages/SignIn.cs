using System.Net;
using System.Text.RegularExpressions;

namespace Rouages.Bench.Pages;

/// <summary>A session of the demonstration's first account, through the form.</summary>
internal static partial class SignIn
{
    /// <summary>The cookies of the session, as a header.</summary>
    public static async Task<string> Cookie(Child site, (string Email, string Password) account)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false })
        { BaseAddress = site.Address };
        var token = Token().Match(await client.GetStringAsync("/connexion")).Groups[1].Value;
        using var form =
            new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("Email", account.Email), new("Password", account.Password)]);
        using var answer = await client.PostAsync("/connexion", form);
        return answer.StatusCode == HttpStatusCode.Found ? jar.GetCookieHeader(site.Address)
            : throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    /// <summary>The first account that the site announced when it started.</summary>
    public static (string Email, string Password) Account(Child site) => site.Said
        .Select(line => Announced().Match(line)).Where(match => match.Success)
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value)).First();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\s+(\S+@\S+)  (.+?)  \(")]
    private static partial Regex Announced();
}
