using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;

namespace Rouages.Browser.Tests;

/// <summary>What the facilitator of the demonstration reads every week.</summary>
public sealed class SignedInPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Home = "/cooperations/" + DemoCollectives.RondeDuTherainSlug;

    public static TheoryData<string> Pages =>
    [
        "/", "/organisations/nouvelle", "/cooperations/nouvelle", Home, Home + "/modifier", Home + "/collectif",
            Home + "/collectif/inviter", Home + "/collectif/importer",
        Home + "/collectif/affiche", Home + "/rouages", Home + "/rouages/evolution", Home + "/rouages/2/groupe", Home + "/rouages/2/gestes",
            Home + "/rouages/2/rapport",
        Home + "/rouages/2/comparer/1", Home + "/pilotage", Home + "/pilotage/ajouter", Home + "/pilotage/decisions",
            Home + "/pilotage/decisions/ajouter", Home + "/pilotage/comptes-rendus", Home + "/pilotage/comptes-rendus/ajouter",
        Home + "/pilotage/documents", Home + "/pilotage/calendrier",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Pages_are_sound_in_French_on_a_phone(string path) => IsSound(path, Device.Phone, "fr");

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Pages_are_sound_in_English_on_a_desktop(string path) => IsSound(path == "/" ? "/en" : "/en" + path, Device.Desktop, "en");

    private async Task IsSound(string path, Device device, string language)
    {
        var facilitator = await chromium.Site.Read(db => db.FindAsync<Person>(DemoPeople.Facilitator).AsTask());
        await using var reader = await chromium.Reader(device, signedIn: facilitator);
        await reader.Visit(path);
        await reader.IsSound(language);
    }
}
