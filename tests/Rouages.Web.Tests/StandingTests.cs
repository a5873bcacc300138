namespace Rouages.Web.Tests;

public sealed class StandingTests
{
    [Theory]
    [InlineData("Une rampe\nà l’entrée", "Une rampe\r\nà l’entrée")]
    [InlineData("Une rampe\nà l’entrée", "Une rampe\u000Bà l’entrée")]
    [InlineData("Une rampe\nà l’entrée", "Une rampe\u2028à l’entrée ")]
    [InlineData("Un préau", "Un pre\u0301au")]
    [InlineData("Un préau", "\uFEFFUn préau\u0000")]
    [InlineData(null, " \r\n\u000B")]
    [InlineData("", null)]
    public void What_the_form_would_read_alike_is_no_difference(string? now, string? typed) =>
        Assert.False(new Standing("Ce que vous faites", now, typed).Differs);

    [Theory]
    [InlineData("Une rampe\nà l’entrée", "Une rampe à l’entrée")]
    [InlineData("Un préau", "Un preau")]
    [InlineData(null, "Un préau")]
    [InlineData("Un préau", " ")]
    public void What_it_would_read_otherwise_is_one(string? now, string? typed) =>
        Assert.True(new Standing("Ce que vous faites", now, typed).Differs);

    [Theory]
    [InlineData(false, null), InlineData(true, "fr")]
    public async Task What_stands_now_is_shown_in_the_language_of_who_wrote_it(bool english, string? said)
    {
        Standing[] fields = [new("Titre", "Un préau", "Un toit", Written: true), new("Jour", "12 mars", "13 mars"),
            new("Notes", null, "Du bois", Written: true)];
        var page = await RenderedParts.Page<Overtaken>(new Dictionary<string, object?> { ["Fields"] = fields }, english);
        Assert.Equal([said, null, null], page.QuerySelectorAll("dd").Select(one => one.GetAttribute("lang")));
    }
}
