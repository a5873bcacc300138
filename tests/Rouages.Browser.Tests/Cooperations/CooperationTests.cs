using Microsoft.Playwright;
using Rouages.Testing;

namespace Rouages.Browser.Tests.Cooperations;

public sealed class CooperationTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task A_collective_forms_by_a_link_and_one_leaves_again(string device)
    {
        var person = A.Person("Ana Diallo");
        await chromium.Site.Has(person);
        await using var ana = await chromium.Reader(Device.Of(device), signedIn: person);
        await Organise(ana, $"Épicerie du coin {device}");
        await Open(ana, $"Nourrir le quartier {device}");
        await ana.IsSound();
        var link = await Invite(ana);

        await using var paul = await chromium.Reader(Device.Phone);
        await Come(paul, link, $"Jardins partagés {device}");
        await paul.Sees($"Nourrir le quartier {device}");
        await paul.IsSound();

        await ana.Visit(Home(paul) + "/collectif");
        await ana.Reads($"Jardins partagés {device}");
        await ana.IsSound();
        await Leave(paul);
        await ana.Page.ReloadAsync();
        await Assertions.Expect(ana.Page.Locator("main")).Not.ToContainTextAsync($"Jardins partagés {device}");
    }

    [Fact]
    public async Task An_invited_phone_is_a_member_after_three_screens_at_most_and_one_letter()
    {
        var person = A.Person("Ana Diallo");
        await chromium.Site.Has(person);
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: person);
        await Organise(ana, "Épicerie des courts chemins");
        await Open(ana, "Peu de pas pour entrer");
        var email = People.NewEmail("zoe");
        await ana.Visit(Home(ana) + "/collectif/inviter");
        await ana.Fill("Adresses électroniques de vos contacts", $"Zoé Petit <{email}>");
        await ana.Fill("Un mot de vous, si vous voulez", "Venez voir, on parle de pain.");
        await ana.Press("Envoyer");
        await ana.IsTold("Invitation envoyée à");

        await using var zoe = await chromium.Reader(Device.Phone);
        await zoe.OpenLetter(email);
        var screens = 0;
        zoe.Page.FrameNavigated += (_, frame) => screens += frame == zoe.Page.MainFrame ? 1 : 0;
        await zoe.Page.Locator("#mail a").First.ClickAsync();
        await zoe.Sees("Rejoindre Peu de pas pour entrer");
        await zoe.Reads("on parle de pain");
        await zoe.IsSound();
        await Assertions.Expect(zoe.Field("Votre nom")).ToHaveValueAsync("Zoé Petit");
        await zoe.Fill("Un mot de passe", People.Password);
        await zoe.Fill("Son nom", "Jardins de Zoé");
        await zoe.Field("Sa famille d’acteurs").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await zoe.Press("Rejoindre la coopération");
        await zoe.Sees("Peu de pas pour entrer");
        await zoe.IsSignedIn();
        await zoe.IsSound();
        Assert.InRange(screens, 1, 3);
        Assert.Single(await chromium.Site.MailsTo(email));

        // Who invited reads it, without being told by anybody.
        await ana.Visit("/notifications");
        await ana.Reads("Jardins de Zoé");
    }

    [Fact]
    public async Task An_inhabitant_comes_in_person()
    {
        var person = A.Person("Noé Martin");
        await chromium.Site.Has(person);
        await using var noe = await chromium.Reader(Device.Phone, signedIn: person);
        await noe.Visit("/cooperations/la-ronde-du-therain/rejoindre");
        await noe.IsSound();
        await noe.Page.GetByText("Aucune : je viens en mon nom").ClickAsync();
        await noe.Press("Entrer comme curieuse");
        await noe.IsTold("Bienvenue");
        await noe.Reads("Vous agissez en votre nom.");
        await noe.IsSound();
        await noe.Visit("/mon-compte/organisations");
        await noe.Reads("En mon nom");
        await noe.IsSound();
    }

    private static async Task Organise(Reader reader, string name)
    {
        await reader.Visit("/organisations/nouvelle");
        await reader.IsSound();
        await reader.Fill("Nom de l’organisation", name);
        await reader.Page.Locator("[name=Family]").First.CheckAsync();
        await reader.Press("Ajouter l’organisation");
        await reader.Sees(name);
        await reader.IsSound();
    }

    private static async Task Open(Reader reader, string name)
    {
        await reader.Visit("/cooperations/nouvelle");
        await reader.IsSound();
        await reader.Page.Locator("[name=Name]").FillAsync(name);
        await reader.Field("La forme qui lui ressemble").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await reader.Fill("Son territoire", "Beauvais");
        await reader.Press("Ouvrir la coopération");
        await reader.Sees(name);
    }

    private static async Task<string> Invite(Reader reader)
    {
        await reader.Visit(Home(reader) + "/collectif/inviter");
        await reader.IsSound();
        await reader.Press("Créer un lien d’invitation");
        var link = await reader.Field("Lien d’invitation").InputValueAsync();
        await reader.IsSound();
        return link;
    }

    // Whoever follows a link without an account comes back to it with one.
    private static async Task Come(Reader reader, string link, string organisation)
    {
        await reader.Visit(link);
        await reader.IsSound();
        await reader.Join("Paul Roux", People.NewEmail("paul"));
        await reader.Visit(link);
        await reader.Fill("Son nom", organisation);
        await reader.Field("Sa famille d’acteurs").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await reader.Press("Rejoindre la coopération");
    }

    private static async Task Leave(Reader reader)
    {
        await reader.Visit(Home(reader) + "/collectif");
        await reader.Page.GetByText("Notre place").ClickAsync();
        await reader.Follow("Quitter la coopération");
        await reader.Sees("Quitter la coopération");
        await reader.IsSound();
        await reader.Press("Partir");
        await reader.IsTold("La porte reste ouverte.");
    }

    private static string Home(Reader reader) => string.Join('/', new Uri(reader.Page.Url).AbsolutePath.Split('/')[..3]);
}
