using System.Text;
using Rouages.Commons.Content;

namespace Rouages.Cooperations.Tests;

public sealed class CooperationTypesTests
{
    private const string One = """{ "key": "a", "fr": "A", "en": "A", "longFr": "B", "longEn": "B" }""";

    [Fact]
    public void The_list_of_the_house_is_read()
    {
        var types = CooperationTypes.Embedded();
        Assert.Equal("PTCE", types.Label("ptce"));
        Assert.Equal("gone", types.Label("gone"));
        Assert.All(types.All, type => Assert.Matches("^[a-z-]{2,40}$", type.Key));
    }

    [Theory]
    [InlineData("""{ "version": 2, "types": [] }""")]
    [InlineData("""{ "version": 1 }""")]
    [InlineData("""{ "version": 1, "types": [], "more": 1 }""")]
    [InlineData("""{ "version": 1, "types": [{ "key": "a" }] }""")]
    [InlineData($$"""{ "version": 1, "types": [{{One}}, {{One}}] }""")]
    public void What_is_not_quite_such_a_list_stops_the_start(string json) =>
        Assert.Throws<ContentException>(() => new CooperationTypes(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void A_right_list_is_read() =>
        Assert.Single(new CooperationTypes(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "version": 1, "types": [{{One}}] }"""))).All);
}
