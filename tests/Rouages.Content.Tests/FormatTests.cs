using Rouages.Commons.Content;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Content.Tests;

/// <summary>Every format folder, read as the application reads it.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("rouages-formats-");

    public static TheoryData<string> Names => ContentFolder.FormatNames;

    [Theory, MemberData(nameof(Names))]
    public void A_format_reads_without_a_problem(string name) =>
        Assert.NotEmpty(FormatReader.Read(Path.Combine(ContentFolder.Formats, name)).French.Steps);

    [Theory, MemberData(nameof(Names))]
    public void A_format_explains_itself(string name) =>
        Assert.True(File.Exists(Path.Combine(ContentFolder.Formats, name, "README.md")), $"{name} has no README.md.");

    [Theory, MemberData(nameof(Names))]
    public void An_instruction_fits_on_a_screen(string name) =>
        Assert.All(FormatReader.Read(Path.Combine(ContentFolder.Formats, name)).French.Steps, step =>
            Assert.InRange(step.Instruction.Length, 5, 180));

    [Fact]
    public void No_advice_can_be_given_before_the_request_is_understood()
    {
        var steps = Formats.Load(ContentFolder.Root).Find("codeveloppement", "fr")!.Steps;
        Assert.Equal(6, steps.Count);
        Assert.Equal(["question"], steps[1].Kinds.Select(kind => kind.Key));
        Assert.Equal(BallotKind.Consent, steps[2].Ballot?.Kind);
    }

    [Theory]
    [InlineData("world-cafe"), InlineData("arbre-a-idees"), InlineData("codeveloppement"), InlineData("conserver-arreter-creer")]
    [InlineData("debat-mouvant"), InlineData("diagnostic-collectif")]
    public void A_format_cites_the_days_of_October_2021_and_its_first_version_stays_readable(string slug)
    {
        var formats = Formats.Load(ContentFolder.Root);
        Assert.Contains(formats.Find(slug, "fr")!.Sources, source =>
            source is { Date: "2021-10", Url: null } && source.Title.StartsWith("Carnet de bord", StringComparison.Ordinal));
        Assert.Equal(1, formats.Find(slug, 1, "fr")?.Version);
    }

    [Fact]
    public void A_copied_folder_appears_under_its_name()
    {
        var folder = Copy("meteo");
        Spoilt.Spoil(Path.Combine(folder, "format.json"), "/slug", "\"meteo\"");
        Spoilt.Spoil(Path.Combine(folder, "format.json"), "/offered", "true");
        Spoilt.Spoil(Path.Combine(folder, "fr.json"), "/name", "\"La météo du jour\"");
        Assert.Equal("La météo du jour", Formats.Load(_temporary.FullName).Find("meteo", "fr")?.Title);
    }

    [Theory]
    [InlineData("format.json", "/steps/0/colums", "[]", "/steps/0/colums")] // misspelt
    [InlineData("format.json", "/steps/0/kind", "\"sing\"", "/steps/0/kind")]
    [InlineData("format.json", "/steps/0/minutes", "\"5\"", "/steps/0/minutes")]
    [InlineData("format.json", "/steps/0/minutes", "500", "/steps/0/minutes")]
    [InlineData("format.json", "/steps/0/key", "\"Météo\"", "/steps/0/key")]
    [InlineData("format.json", "/steps/1/key", "\"meteo\"", "/steps/1/key")]
    [InlineData("format.json", "/steps/0/columns", "[]", "/steps/0/columns")]
    [InlineData("format.json", "/steps/0/kinds/2", "\"soleil\"", "/steps/0/kinds/2")]
    [InlineData("format.json", "/steps/1/of", "\"meteore\"", "/steps/1/of")] // no such step
    [InlineData("format.json", "/steps/1/of", "\"mot\"", "/steps/1/of")] // later
    [InlineData("format.json", "/steps/2/of", "\"lire\"", "/steps/2/of")] // no card is written there
    [InlineData("format.json", "/steps/1/of", null, "/steps/1/of")]
    [InlineData("format.json", "/steps/3/ballot", null, "/steps/3/ballot")]
    [InlineData("format.json", "/steps/3/ballot/points", "0", "/steps/3/ballot/points")]
    [InlineData("format.json", "/steps/4/rounds", null, "/steps/4/rounds")]
    [InlineData("format.json", "/steps/4/columns", "[\"table-1\"]", "/steps/4/columns")]
    [InlineData("format.json", "/steps/6/statement", "false", "/steps/6/statement")]
    [InlineData("format.json", "/steps/7/scale", "20", "/steps/7/scale")]
    [InlineData("format.json", "/steps/7/kinds", null, "/steps/7/kinds")]
    [InlineData("format.json", "/steps/8/columns", "[\"table-1\"]", "/steps/8/columns")]
    [InlineData("format.json", "/people/to", "1", "/people")]
    [InlineData("format.json", "/roles/0", "\"Tour\"", "/roles/0")]
    [InlineData("format.json", "/sources", "[]", "/sources")]
    [InlineData("format.json", "/sources/0/url", "\"http://example.org\"", "/sources/0/url")]
    [InlineData("format.json", "/sources/0", "{ \"title\": \"Un carnet\" }", "/sources/0/date")] // neither date nor address
    [InlineData("format.json", "/version", "0", "/version")]
    [InlineData("format.json", "/slug", "\"autre\"", "/slug")]
    [InlineData("fr.json", "/meteo.do", null, "")]
    [InlineData("fr.json", "/meteo.do", "\" \"", "/meteo.do")]
    [InlineData("fr.json", "/choice.neige", "\"Neige\"", "/choice.neige")]
    [InlineData("en.json", "/choice.neige", "\"Snow\"", "/choice.neige")]
    public void What_is_wrong_is_told_with_its_file_and_place(string name, string edited, string? value, string at)
    {
        var folder = Copy("_exemple");
        Spoilt.Spoil(Path.Combine(folder, name), edited, value);
        var problem = Assert.Throws<ContentException>(() => FormatReader.Read(folder));
        Assert.Equal((name, at), (Path.GetFileName(problem.Path), problem.At));
        Assert.NotEmpty(problem.Reason);
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private string Copy(string name) =>
        Spoilt.Copy(Path.Combine(ContentFolder.Formats, "_exemple"), Path.Combine(_temporary.FullName, "formats", name));
}
