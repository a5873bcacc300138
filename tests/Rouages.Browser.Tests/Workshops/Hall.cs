using Microsoft.Playwright;
using Rouages.Accounts.Domain;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>A workshop of a format, its screen, and its facilitator.</summary>
internal sealed record Hall(Chromium Chromium, Reader Lead, string Address, string Code)
{
    public static async Task<Hall> Of(Chromium chromium, Person facilitator, string format, string? cooperation = null)
    {
        var lead = await chromium.Reader(Device.Desktop, signedIn: facilitator);
        await lead.Visit($"/ateliers/nouveau?format={format}");
        await lead.Fill("Titre", "Ensemble au bourg");
        if (cooperation is not null) await lead.Field("Pour quelle coopération\u202f?").SelectOptionAsync(cooperation);
        await lead.Press("Préparer cet atelier");
        await lead.Sees("Ensemble au bourg");
        var code = (await lead.Page.Locator(".opening .join-code").TextContentAsync())!.Trim();
        return new(chromium, lead, new Uri(lead.Page.Url).AbsolutePath, code);
    }

    public async Task<Reader> Screen(Person facilitator)
    {
        var screen = await Chromium.Reader(Device.Desktop, signedIn: facilitator);
        await screen.Visit($"{Address}/ecran");
        return screen;
    }

    public async Task<Reader> Join(string name)
    {
        var reader = await Chromium.Reader(Device.Phone);
        await reader.Visit($"/rejoindre/{Code}");
        await reader.Fill("Votre prénom, si vous le voulez", name);
        await reader.Press("Entrer");
        await reader.Sees($"Bienvenue, {name}");
        return reader;
    }

    public async Task Open(string title)
    {
        await Lead.Visit($"{Address}/animer");
        await Lead.Press("Ouvrir et commencer");
        await Expect(Lead.Page.Locator(".now h2")).ToHaveTextAsync(title);
    }

    /// <summary>Goes to the step with this title.</summary>
    public async Task Goes(string title)
    {
        await Lead.Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();
        await Expect(Lead.Page.Locator(".now h2")).ToHaveTextAsync(title);
    }
}
