using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>What anybody does on the site, through its pages alone.</summary>
internal static class People
{
    public const string Password = "quatre mots à retenir";

    private static int _number;

    /// <summary>An address that nobody else has.</summary>
    public static string NewEmail(string name) => $"{name}{Interlocked.Increment(ref _number)}@exemple.fr";

    /// <summary>From the sign-up form to the confirmed address, through the letter in the outbox; not signed in yet.</summary>
    public static async Task SignUp(this Reader reader, string name, string email)
    {
        await reader.Visit("/inscription");
        await reader.Fill("Votre nom", name);
        await reader.Fill("Votre adresse électronique", email);
        await reader.Fill("Un mot de passe", Password);
        await reader.Press("Créer mon compte");
        await reader.Sees("Regardez vos courriels");
        await reader.Follow("Ouvrir le courrier de démonstration");
        await reader.ReadLetter(email);
        await reader.Page.Locator("#mail a").First.ClickAsync();
        await reader.Press("Oui, c’est mon adresse");
        await reader.Sees("Me connecter");
    }

    /// <summary>The newest letter to this address.</summary>
    public static async Task OpenLetter(this Reader reader, string email)
    {
        await reader.Visit("/courrier");
        await reader.ReadLetter(email);
    }

    private static async Task ReadLetter(this Reader reader, string email)
    {
        await reader.Page.Locator("#mails li", new() { HasText = email }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#mail")).ToBeVisibleAsync();
    }

    public static async Task SignIn(this Reader reader, string email, string password = Password)
    {
        await reader.Visit("/connexion");
        await reader.Fill("Votre adresse électronique", email);
        await reader.Fill("Votre mot de passe", password);
        await reader.Press("Me connecter");
    }

    public static async Task Join(this Reader reader, string name, string email)
    {
        await reader.SignUp(name, email);
        await reader.SignIn(email);
        await reader.IsSignedIn();
    }

    public static async Task SignOut(this Reader reader)
    {
        await reader.Press("Me déconnecter");
        await reader.IsSignedOut();
    }

    public static Task IsSignedIn(this Reader reader) =>
        Assertions.Expect(reader.Page.Locator("header form[action$=deconnexion]").First).ToBeAttachedAsync();

    public static Task IsSignedOut(this Reader reader) =>
        Assertions.Expect(reader.Page.Locator("header a[href='/connexion']").First).ToBeAttachedAsync();
}
