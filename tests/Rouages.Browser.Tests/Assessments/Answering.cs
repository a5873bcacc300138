using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>What a respondent does.</summary>
internal static class Answering
{
    public static ILocator Levels(this Reader reader) => reader.Page.Locator("[data-sheet]:visible input[type=radio]");

    public static ILocator Saved(this Reader reader) => reader.Page.Locator(".saved");

    /// <summary>The personal link that came by letter.</summary>
    public static async Task FollowLink(this Reader reader, string email)
    {
        await reader.OpenLetter(email);
        await reader.Page.Locator("#mail a[href*='/repondre/']").ClickAsync();
        await reader.Button("Commencer").WaitForAsync();
    }

    public static async Task Begin(this Reader reader, bool checks = true)
    {
        if (checks) await reader.IsSound();
        await reader.Press("Commencer");
        await reader.Levels().First.WaitForAsync();
        if (checks) await reader.IsSound();
    }

    /// <summary>Answers as many stages from the first one, at these levels in turn.</summary>
    public static async Task Answer(this Reader reader, int stages, params int[] levels)
    {
        for (var i = 0; i < stages; i++)
        {
            var title = await reader.Page.Locator("h1:visible").InnerTextAsync();
            await reader.Levels().Nth(levels[i % levels.Length]).CheckAsync();
            await reader.Page.Locator("[data-sheet]:visible button.btn[name=Vers]").ClickAsync();
            await Assertions.Expect(reader.Page.Locator("h1:visible")).Not.ToHaveTextAsync(title);
        }
    }

    /// <summary>Nothing waits on the device any more; only with script does anything.</summary>
    public static Task HasSent(this Reader reader) =>
        reader.Holds("!Object.keys(localStorage).some(key => key.startsWith('rouages.answers.'))");

    public static async Task Finish(this Reader reader)
    {
        await reader.Page.Locator("[data-sheet]:visible").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Voir les") })
            .ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1:visible")).ToHaveTextAsync("Vérifier mes réponses");
        await reader.Press("J’ai terminé");
        await Assertions.Expect(reader.Page.Locator("h1:visible")).ToHaveTextAsync("Merci !");
    }
}
