using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;

namespace Rouages.Browser.Tests.Cooperations;

/// <summary>The facilitator has the list of the members in a spreadsheet.</summary>
public sealed class MembersFromTableTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task A_list_is_looked_at_sent_and_taken_back(string device)
    {
        var facilitator = await chromium.Site.Read(db => db.FindAsync<Person>(DemoPeople.Facilitator).AsTask());
        await using var ana = await chromium.Reader(Device.Of(device), signedIn: facilitator);
        await ana.Visit($"/cooperations/{DemoCollectives.RondeDuTherainSlug}/collectif");
        await ana.Follow("Inviter depuis un tableau");
        await ana.Sees("Inviter depuis un tableau");
        await ana.IsSound();
        await ana.Fill("Ou un tableau collé", $"""
            Nom de l’organisation;Forme juridique;Ville;Référente;Courriel;Rôle
            Jardins de la Liovette {device};Association loi 1901;Beauvais;Nadia Ferrand;jardins-{device}@exemple.fr;membre
            Menuiserie Scop Bois {device};SARL SCOP;60639;Yann Le Goff;bois-{device}@exemple.fr;animation
            Mairie de Nulle-Part {device};commune;Nulle-Part-sur-Rien;;mairie-{device}@exemple.fr;
            Recyclerie {device};bazar;;;recyclerie chez exemple.fr;
            """);
        await ana.Press("Regarder avant d’importer");
        await ana.Reads("2 lignes ont un problème");
        await ana.Reads("« bazar » n’est pas une forme connue");
        await ana.IsSound();

        await ana.Press("Envoyer 2 invitations");
        await ana.Sees("Invitations depuis un tableau");
        await ana.Reads($"Menuiserie Scop Bois {device}");
        await ana.IsSound();
        await ana.Press("Annuler l’import : retirer 2 invitations");
        await ana.IsTold("L’import est annulé");
        await ana.IsSound();
    }
}
