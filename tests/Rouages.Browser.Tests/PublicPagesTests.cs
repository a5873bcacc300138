namespace Rouages.Browser.Tests;

public sealed class PublicPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Pages =>
        ["/", "/confort-de-lecture", "/accessibilite", "/mentions", "/connexion", "/inscription", "/mot-de-passe-oublie", "/courrier",
            "/territoires", "/organisations", "/cooperations", "/cooperations/la-ronde-du-therain", "/cooperations/formes",
            "/exemple", "/methode"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pages_are_sound_in_both_languages_and_on_both_devices(string path)
    {
        foreach (var device in new[] { Device.Phone, Device.Desktop })
        {
            await using var reader = await chromium.Reader(device);
            await reader.Visit(path);
            await reader.IsSound();
            await reader.Visit(path == "/" ? "/en" : "/en" + path);
            await reader.IsSound("en");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_first_visit_is_light(string path)
    {
        await using var reader = await chromium.Reader(Device.Phone);
        var weight = await Weight.Of(reader, path);
        Assert.InRange(weight.All, 1_000, 150_000);
        Assert.InRange(weight.Script, 0, 30_000);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_sound()
    {
        await using var reader = await chromium.Reader(Device.Phone);
        await reader.Page.RunAndWaitForConsoleMessageAsync(() => reader.Visit("/ce-nest-pas-ici", 404));
        reader.Troubles();
        await reader.IsSound();
    }
}
