using System.Text;
using Rouages.Commons.Content;

namespace Rouages.Cooperations.Tests;

public sealed class CooperationTypesTests
{
    private const string One = """{ "key": "a", "fr": "A", "en": "A", "longFr": "B", "longEn": "B", """
        + """ "definitionFr": "C", "definitionEn": "C", "source": "s", "evidence": "adapted", "kind": "form" }""";

    private const string Rest = """ "sources": [{ "id": "s", "title": "S" }], "maturities": [], "scales": [] """;

    [Fact]
    public void The_list_of_the_house_is_read()
    {
        var types = CooperationTypes.Load(ContentRoot.Find(null));
        Assert.Equal("PTCE", types.Label("ptce"));
        Assert.Equal("gone", types.Label("gone"));
        Assert.All(types.All, type => Assert.Matches("^[a-z-]{2,40}$", type.Key));
    }

    [Theory]
    [InlineData("""{ "version": 1, "types": [] }""")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""{ "version": 2, "types": [], "sources": [], "maturities": [], "scales": [], "more": 1 }""")]
    [InlineData("""{ "version": 2, "types": [{ "key": "a" }], "sources": [], "maturities": [], "scales": [] }""")]
    [InlineData($$"""{ "version": 2, "types": [{{One}}, {{One}}], {{Rest}} }""")]
    public void What_is_not_quite_such_a_list_stops_the_start(string json) =>
        Assert.Throws<ContentException>(() => new CooperationTypes(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void A_definition_without_its_source_stops_the_start() => Assert.Throws<ContentException>(() => new CooperationTypes(
        new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{ "version": 2, "types": [{{One}}], "sources": [], "maturities": [], "scales": [] }"""))));

    [Fact]
    public void A_TZCLD_has_its_four_phases_its_committee_and_its_enterprise()
    {
        var tzcld = CooperationTypes.Load(ContentRoot.Find(null)).Find("tzcld")!;
        Assert.Equal(4, tzcld.Phases.Count);
        Assert.Equal(["(CLE)", "(EBE)"], tzcld.Terms.Select(term => term.Fr[^5..]));
        Assert.Equal(TypeKind.Legal, CooperationTypes.Load(ContentRoot.Find(null)).Find("scic")!.Kind);
    }

    [Fact]
    public void A_right_list_is_read() =>
        Assert.Single(new CooperationTypes(new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{ "version": 2, "types": [{{One}}], {{Rest}} }"""))).All);
}
