using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Content.Tests;

/// <summary>The example, spoilt in one place: the reader must tell which.</summary>
public sealed class StrictReadingTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("rouages-content-");

    [Theory]
    [InlineData("framework.json", "/wheels/0/stages/0/quesions", "[]", "/wheels/0/stages/0/quesions")] // misspelt
    [InlineData("framework.json", "/wheels/0/stages/0/evidence/name", "\"sure\"", "/wheels/0/stages/0/evidence/name")]
    [InlineData("framework.json", "/wheels/0/stages/0/evidence/name", "0", "/wheels/0/stages/0/evidence/name")]
    [InlineData("framework.json", "/wheels/0/function", "null", "/wheels/0/function")]
    [InlineData("framework.json", "/wheels/0/function", "\"XX\"", "/wheels/0/function")]
    [InlineData("framework.json", "/version", "0", "/version")]
    [InlineData("framework.json", "/version", "\"1\"", "/version")]
    [InlineData("framework.json", "/slug", "\"autre\"", "/slug")]
    [InlineData("framework.json", "/levels/3/id", "\"L2\"", "/levels/3/id")]
    [InlineData("framework.json", "/sources/0/date", "\"avril\"", "/sources/0/date")]
    [InlineData("framework.json", "/thresholds/started", "0.9", "/thresholds")]
    [InlineData("framework.json", "/movements/1/from", "0", "/movements/1/from")]
    [InlineData("framework.json", "/movements/0/levers/0/serves/0", "\"XX\"", "/movements/0/levers/0/serves/0")]
    [InlineData("framework.json", "/wheels/0/stages/0/movement", "\"XX\"", "/wheels/0/stages/0/movement")]
    [InlineData("framework.json", "/wheels/0/stages/0/needs/0", "\"AC-A1\"", "/wheels/0/stages/0/needs/0")]
    [InlineData("framework.json", "/wheels/0/stages/0/actions/0/cites/0", "\"T1\"", "/wheels/0/stages/0/actions/0/cites/0")]
    [InlineData("framework.json", "/wheels/0/stages/0/indicators", "[]", "/wheels/0/stages/0/indicators")]
    [InlineData("framework.json", "/wheels/0/stages/0/indicators/0/bounds/1", "\"5\"", "/wheels/0/stages/0/indicators/0/bounds/1")]
    [InlineData("framework.json", "/wheels/0/stages/0/indicators/0/bounds/1", "\"<=5\"", "/wheels/0/stages/0/indicators/0/bounds")]
    [InlineData("framework.json", "/wheels/0/stages/0/indicators/0/bounds/1", "\">=1\"", "/wheels/0/stages/0/indicators/0/bounds")]
    [InlineData("framework.json", "/wheels/0/stages/0/indicators/1/bounds", "[]", "/wheels/0/stages/0/indicators/1/bounds")]
    [InlineData("framework.json", "/wheels/0/stages/1/after/0/stage", "\"J.9\"", "/wheels/0/stages/1/after/0/stage")]
    [InlineData("framework.json", "/wheels/1/stages/0/after/0/stage", "\"G.2\"", "/wheels/0/stages/1/after")] // a circle
    [InlineData("framework.json", "/levels/0/source", "\"nulle-part\"", "/levels/0/source")]
    [InlineData("framework.json", "/levels/0/source", null, "/levels/0/source")] // all others name theirs
    [InlineData("framework.json", "/wheels/0/stages/0/sources/mission", "\"nulle-part\"", "/wheels/0/stages/0/sources/mission")]
    [InlineData("framework.json", "/wheels/0/stages/0/sources", null, "/wheels/0/stages/0/sources")]
    [InlineData("framework.json", "/experiences/0/source", null, "/experiences/0/source")]
    [InlineData("framework.json", "/experiences/0/stages/0", "\"G.9\"", "/experiences/0/stages/0")]
    [InlineData("framework.json", "/experiences/0/stages", "[]", "/experiences/0/stages")]
    [InlineData("framework.json", "/functions/0/actions/0/fits/0", "\"G.9\"", "/functions/0/actions/0/fits/0")]
    [InlineData("framework.json", "/functions/0/needs/0/asks", "\"love\"", "/functions/0/needs/0/asks")]
    [InlineData("framework.json", "/leverFamilies/0/levers/0/audience", "\"nobody\"", "/leverFamilies/0/levers/0/audience")]
    [InlineData("framework.json", "/sources/1/id", "\"guide\"", "/sources/1/id")]
    [InlineData("framework.json", "/sources/1/date", null, "/sources/1/date")] // neither date nor address
    [InlineData("framework.json", "/sources/0/url", "\"http://example.org\"", "/sources/0/url")]
    [InlineData("framework.json", "/authorities/stakes/0/id", "\"G.1\"", "/wheels/0/stages/0/id")] // already taken
    [InlineData("fr.json", "/AC.definition", null, "")]
    [InlineData("fr.json", "/EX-HAUTE.told", null, "")]
    [InlineData("fr.json", "/G.1.Q9", "\"De trop\"", "/G.1.Q9")]
    [InlineData("fr.json", "/G.1.Q1", "\" \"", "/G.1.Q1")]
    [InlineData("fr.json", "/G.1.Q1", null, "")]
    [InlineData("en.json", "/G.1.Q9", "\"Too much\"", "/G.1.Q9")]
    public void What_is_wrong_is_told_with_its_file_and_place(string name, string edited, string? value, string at)
    {
        var folder = Copy();
        Spoilt.Spoil(Path.Combine(folder, name), edited, value);
        var problem = Assert.Throws<ContentException>(() => FrameworkReader.Read(folder));
        Assert.Equal((name, at), (Path.GetFileName(problem.Path), problem.At));
        Assert.NotEmpty(problem.Reason);
    }

    [Fact]
    public void A_key_written_twice_is_refused()
    {
        var folder = Copy();
        var path = Path.Combine(folder, "fr.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("{", "{ \"name\": \"Un autre\",", StringComparison.Ordinal));
        Assert.Throws<ContentException>(() => FrameworkReader.Read(folder));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Copy();
        File.Delete(Path.Combine(folder, "en.json"));
        Assert.EndsWith("en.json", Assert.Throws<ContentException>(() => FrameworkReader.Read(folder)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_version_stays_readable_beside_the_new_one()
    {
        var current = Offered("_exemple");
        var older = current + "@1";
        Directory.Move(current, older);
        Spoilt.Spoil(Path.Combine(Offered("_exemple"), "framework.json"), "/version", "2");
        Choose("_exemple");
        var frameworks = Frameworks.Load(_temporary.FullName);
        Assert.Equal(1, frameworks.Find("_exemple", 1)?.Version);
        Assert.Equal(2, frameworks.Find("_exemple", 2)?.Version);
        Assert.Null(frameworks.Find("_exemple", 3));
    }

    [Fact]
    public void The_instance_chooses_what_is_proposed_first()
    {
        Offered("rouages-de-la-cooperation");
        Offered("_exemple");
        foreach (var (chosen, other) in new[] { ("_exemple", "rouages-de-la-cooperation"), ("rouages-de-la-cooperation", "_exemple") })
        {
            Choose(chosen);
            var frameworks = Frameworks.Load(_temporary.FullName);
            Assert.Equal(chosen, frameworks.Default.Slug);
            Assert.Equal([chosen, other], frameworks.Offered.Select(framework => framework.Slug));
        }
    }

    [Theory]
    [InlineData("nulle-part")]
    [InlineData("_exemple")]
    public void An_instance_that_chooses_what_is_not_offered_does_not_start(string slug)
    {
        Offered("rouages-de-la-cooperation");
        Copy();
        Choose(slug);
        var wrong = Assert.Throws<ContentException>(() => Frameworks.Load(_temporary.FullName));
        Assert.Equal("/framework", wrong.At);
        Assert.Contains(slug, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_frameworks_that_share_an_identifier_do_not_start()
    {
        Offered("_exemple");
        Spoilt.Spoil(Path.Combine(Offered("_exemple", "jumeau"), "framework.json"), "/slug", "\"jumeau\"");
        Choose("jumeau");
        Assert.Contains("« G.1 »", Assert.Throws<ContentException>(() => Frameworks.Load(_temporary.FullName)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private void Choose(string slug) =>
        File.WriteAllText(Path.Combine(_temporary.FullName, "instance.json"), $$"""{ "framework": "{{slug}}" }""");

    private string Offered(string name, string? under = null)
    {
        var folder =
            Spoilt.Copy(Path.Combine(ContentFolder.Frameworks, name), Path.Combine(_temporary.FullName, "frameworks", under ?? name));
        Spoilt.Spoil(Path.Combine(folder, "framework.json"), "/offered", "true");
        return folder;
    }

    private string Copy() =>
        Spoilt.Copy(Path.Combine(ContentFolder.Frameworks, "_exemple"), Path.Combine(_temporary.FullName, "frameworks", "_exemple"));
}
