using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Cooperations;

public sealed class AccountTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Somebody_joins_and_every_page_on_the_way_is_sound(string device)
    {
        await using var ana = await chromium.Reader(Device.Of(device));
        var email = People.NewEmail("ana");
        await ana.SignUp("Ana Diallo", email);
        await ana.IsSound();
        await ana.SignIn(email);
        await ana.IsSignedIn();
        foreach (
            var path in new[] { "/mon-compte", "/mon-compte/adresse", "/mon-compte/mot-de-passe", "/mon-compte/cles",
                "/mon-compte/deux-etapes", "/mon-compte/supprimer" })
        {
            await ana.Visit(path);
            await ana.IsSound();
        }
    }

    [Fact]
    public async Task A_passkey_opens_the_account_without_a_password()
    {
        await using var lea = await chromium.Reader(Device.Desktop);
        await GiveAuthenticator(lea);
        await lea.Join("Léa Petit", People.NewEmail("lea"));
        await lea.Visit("/mon-compte/cles");
        await lea.Fill("Un nom pour la reconnaître", "mon téléphone");
        await lea.Fill("Votre mot de passe actuel", People.Password);
        await lea.Press("Ajouter cette clé");
        await Assertions.Expect(lea.Page.Locator("#passkeys input[name=Name]")).ToHaveValueAsync("mon téléphone");
        await lea.IsSound();

        await lea.SignOut();
        await LetTheOfferWait(lea);
        await lea.Visit("/connexion");
        await lea.Holds("globalThis.offered");
        await lea.Press("Me connecter avec une clé d’accès");
        await lea.IsSignedIn();
    }

    [Fact]
    public async Task An_account_is_made_with_a_passkey_alone()
    {
        await using var mia = await chromium.Reader(Device.Desktop);
        var touch = await GiveAuthenticator(mia);
        var email = People.NewEmail("mia");
        await mia.Visit("/inscription");
        await mia.IsSound();
        await mia.Fill("Votre nom", "Mia Rossi");
        await mia.Fill("Votre adresse électronique", email);
        await mia.Press("Créer mon compte avec une clé d’accès");
        await mia.Sees("Regardez vos courriels");
        await mia.OpenLetter(email);
        await mia.Page.Locator("#mail a").First.ClickAsync();
        // The sign-in page proposes the key by itself, and this device is touched all the time.
        await mia.Press("Oui, c’est mon adresse");
        await mia.IsSignedIn();

        await mia.Visit("/mon-compte/cles");
        await mia.IsSound();
        await mia.Page.Locator("#passkeys").GetByText("Retirer").ClickAsync();
        await mia.Sees("Retirer une clé d’accès");
        await mia.IsSound();
        await mia.Press("Retirer cette clé");
        await Assertions.Expect(mia.Page.Locator("body")).ToContainTextAsync("la seule clé de votre compte");
        await mia.Visit("/mon-compte/mot-de-passe");
        await mia.Fill("Nouveau mot de passe", People.Password);
        await mia.Press("Enregistrer ce mot de passe");
        await mia.IsTold("Votre mot de passe est changé.");
        await mia.SignOut();
        await touch(false);
        await mia.SignIn(email);
        await mia.IsSignedIn();
    }

    [Fact]
    public async Task The_second_step_asks_for_the_code_of_the_phone()
    {
        await using var noe = await chromium.Reader(Device.Desktop);
        var email = People.NewEmail("noe");
        await noe.Join("Noé Martin", email);
        await noe.Visit("/mon-compte/deux-etapes");
        await noe.Press("Commencer");
        var key = await noe.Page.Locator("#two-step-key").InnerTextAsync();
        await noe.IsSound();
        await noe.Fill("Code à six chiffres", Authenticator.Code(key));
        await noe.Fill("Votre mot de passe actuel", People.Password);
        await noe.Press("Activer");
        await noe.Sees("Vos codes de secours");
        await noe.IsSound();

        await noe.SignOut();
        await noe.SignIn(email);
        await noe.Sees("Encore un code");
        await noe.IsSound();
        await noe.Fill("Code à six chiffres", Authenticator.Code(key, next: true));
        await noe.Press("Continuer");
        await noe.IsSignedIn();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browser_too()
    {
        await using var here = await chromium.Reader(Device.Desktop);
        await using var there = await chromium.Reader(Device.Phone);
        var email = People.NewEmail("zoe");
        await here.Join("Zoé Blanc", email);
        await there.SignIn(email);
        await there.IsSignedIn();

        await here.Visit("/mon-compte");
        await here.Press("Me déconnecter partout");
        await here.IsSignedOut();
        await there.Visit("/");
        await there.IsSignedOut();
    }

    // The quiet offer of keys stays without answer, as when its owner looks elsewhere. As in any browser, a second question is refused
    // while the first waits.
    private static async Task LetTheOfferWait(Reader reader) => await reader.Page.AddInitScriptAsync("""
        const keys = navigator.credentials, get = keys.get.bind(keys);
        keys.get = asked => {
          if (asked.mediation !== "conditional") return globalThis.offered ? Promise.reject(new DOMException("", "OperationError")) : get(asked);
          globalThis.offered = true;
          return new Promise((_, refuse) => asked.signal.addEventListener("abort", () => { globalThis.offered = false; refuse(asked.signal.reason); }));
        };
        """);

    // A device that recognises its owner, as phones do, and that one touches or not.
    private static async Task<Func<bool, Task>> GiveAuthenticator(Reader reader)
    {
        var devTools = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await devTools.SendAsync("WebAuthn.enable");
        var made = await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        var device = made!.Value.GetProperty("authenticatorId").GetString()!;
        return touched =>
            devTools.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = device, ["enabled"] = touched });
    }
}
