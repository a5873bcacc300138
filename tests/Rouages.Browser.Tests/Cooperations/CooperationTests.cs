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
