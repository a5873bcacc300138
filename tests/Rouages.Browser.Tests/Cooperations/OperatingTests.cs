using Rouages.Testing;

namespace Rouages.Browser.Tests.Cooperations;

public sealed class OperatingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory, InlineData("phone", false), InlineData("desktop", true)]
    public async Task An_operator_says_who_they_are_blocks_somebody_and_finds_it_in_the_log(string device, bool script)
    {
        var (olga, ana) = (A.Person("Olga Veille"), A.Person($"Ana {device}"));
        olga.BecomeOperator(chromium.Site.Clock.GetUtcNow());
        await chromium.Site.Has(olga, ana);
        await using var reader = await chromium.Reader(Device.Of(device), script, olga);
        foreach (var page in (string[])["", "/organisations", "/courriels", "/taches", "/stockage", "/reglages", "/journal"])
        {
            await reader.Visit("/exploitation" + page);
            await IsSound(reader, script);
        }

        await reader.Visit("/exploitation/identite");
        await IsSound(reader, script);
        await reader.Fill("Éditeur", "La Maison");
        await reader.Press("Enregistrer");
        await reader.IsTold("C’est enregistré");
        await reader.Visit("/mentions");
        await reader.Reads("La Maison");

        await reader.Visit("/exploitation/personnes");
        await reader.Fill("Nom ou adresse", ana.DisplayName);
        await reader.Press("Chercher");
        await IsSound(reader, script);
        await reader.Follow(ana.DisplayName);
        await reader.Sees(ana.DisplayName);
        await IsSound(reader, script);
        await reader.Follow("Bloquer ce compte");
        await reader.Sees("Bloquer ce compte");
        await reader.Fill("Pourquoi", "Des messages injurieux, malgré deux rappels.");
        await reader.Fill("Votre mot de passe actuel", "pas le bon");
        await reader.Press("Bloquer ce compte");
        await reader.Reads("Ce n’est pas votre mot de passe actuel.");
        // A refused form answers 422, which the browser notes: that is no fault of the pages after it.
        reader.Troubles();
        await reader.Fill("Votre mot de passe actuel", A.Password);
        await reader.Press("Bloquer ce compte");
        await reader.IsTold("Ce compte est bloqué");
        await reader.Visit("/exploitation/journal");
        await reader.Reads("Des messages injurieux");
        await IsSound(reader, script);
    }

    // Without scripts axe cannot look: the page must only have raised nothing.
    private static Task IsSound(Reader reader, bool script) => script ? reader.IsSound() : Task.CompletedTask;
}
