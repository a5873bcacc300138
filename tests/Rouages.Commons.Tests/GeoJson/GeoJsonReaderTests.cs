using System.Globalization;
using System.Text;
using Rouages.Commons.GeoJson;

namespace Rouages.Commons.Tests.GeoJson;

public class GeoJsonReaderTests
{
    private const string Square = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";

    [Theory]
    [InlineData("Point", "[4.5,46.25]", 1, 0, 0)]
    [InlineData("Point", "[4.5,46.25,312.5]", 1, 0, 0)]
    [InlineData("Point", "[-180,90]", 1, 0, 0)]
    [InlineData("MultiPoint", "[[4.5,46.25],[4.6,46.3]]", 2, 0, 0)]
    [InlineData("LineString", "[[4.5,46.25],[4.6,46.3]]", 0, 1, 0)]
    [InlineData("MultiLineString", "[[[0,0],[1,1]],[[2,2],[3,3],[4,4]]]", 0, 2, 0)]
    [InlineData("Polygon", "[" + Square + "]", 0, 0, 1)]
    [InlineData("Polygon", "[[[0,0],[0,1],[1,1],[1,0],[0,0]]]", 0, 0, 1)]
    [InlineData("Polygon", "[" + Square + ",[[0.2,0.2],[0.2,0.4],[0.4,0.4],[0.2,0.2]]]", 0, 0, 1)]
    [InlineData("MultiPolygon", "[[" + Square + "],[" + Square + "]]", 0, 0, 2)]
    [InlineData("Point", "[]", 0, 0, 0)]
    [InlineData("Polygon", "[]", 0, 0, 0)]
    public void Every_geometry_is_read(string type, string coordinates, int points, int lines, int polygons)
    {
        var document = Read(Feature(Geometry(type, coordinates)));
        Assert.Empty(document.Errors);
        var shape = document.Features.Single().Shape!;
        Assert.Equal((points, lines, polygons), (shape.Points.Count, shape.Lines.Count, shape.Polygons.Count));
    }

    [Theory]
    [InlineData("Point", "[4.5]", "", "au moins deux nombres")]
    [InlineData("Point", "[46.25,104.5]", "", "inversées")]
    [InlineData("Point", "[4.5,190]", "", "elle va de −90 à 90")]
    [InlineData("Point", "[181,46]", "", "elle va de −180 à 180")]
    [InlineData("Point", "[652381,6862047]", "", "degrés WGS 84")]
    [InlineData("Point", "[\"4.5\",46]", "/0", "Un nombre")]
    [InlineData("Point", "[4.5,null]", "/1", "Un nombre")]
    [InlineData("Point", "[4.5,46,1e999]", "/2", "Un nombre")]
    [InlineData("Point", "{}", "", "Une liste")]
    [InlineData("MultiPoint", "[4.5,46]", "/0", "Une position")]
    [InlineData("LineString", "[[4.5,46]]", "", "au moins deux positions")]
    [InlineData("LineString", "[[4.5,46],[4.5,96]]", "/1", "inversées")]
    [InlineData("Polygon", "[[]]", "/0", "au moins quatre")]
    [InlineData("Polygon", "[[[0,0],[1,0],[0,0]]]", "/0", "au moins quatre")]
    [InlineData("Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]", "/0", "pas fermé")]
    [InlineData("Polygon", "[[[0,0,1],[1,0,1],[1,1,1],[0,0,2]]]", "/0", "pas fermé")]
    [InlineData("Polygon", "[" + Square + ",[[0,0],[1,0],[1,1]]]", "/1", "au moins quatre")]
    [InlineData("Polygon", Square, "/0/0", "Une position")]
    [InlineData("MultiPolygon", "[[[[0,0],[1,0],[1,1],[0,1]]]]", "/0/0", "pas fermé")]
    public void What_the_standard_does_not_allow_is_told_where_it_is(string type, string coordinates, string step, string reason)
    {
        var document = Read(Feature(Geometry(type, coordinates)));
        var error = document.Errors[0];
        Assert.Equal("/geometry/coordinates" + step, error.Path);
        Assert.Contains(reason, Said(error), StringComparison.Ordinal);
        Assert.Null(document.Features.Single().Shape);
    }

    [Theory]
    [InlineData("""{"type":"Feature","properties":null}""", "", "« geometry » manque")]
    [InlineData("""{"type":"Feature","geometry":null}""", "", "« properties » manque")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":[]}""", "/properties", "un objet")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":null,"id":true}""", "/id", "un texte ou un nombre")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":null,"features":[]}""", "/features", "sa place")]
    [InlineData("""{"type":"Feature","geometry":[1,2],"properties":null}""", "/geometry", "Une géométrie")]
    [InlineData("""{"type":"Feature","geometry":{"type":"point","coordinates":[1,2]},"properties":null}""", "/geometry/type", "type de géométrie")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Point"},"properties":null}""", "/geometry", "« coordinates » manque")]
    [InlineData("""{"type":"FeatureCollection"}""", "", "« features » manque")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "/features", "Une liste")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}""", "/features/0", "Feature")]
    [InlineData("""{"type":"FeatureCollection","features":[],"crs":{"type":"name"}}""", "/crs", "WGS 84")]
    [InlineData("""{"type":"FeatureCollection","features":[],"bbox":[1,2,3]}""", "/bbox", "quatre nombres")]
    [InlineData("""{"type":"FeatureCollection","features":[],"bbox":[1,50,3,40]}""", "/bbox", "au nord du nord")]
    [InlineData("""{"type":"FeatureCollection","features":[],"bbox":[1,"50",3,40]}""", "/bbox/1", "Un nombre")]
    [InlineData("""{"type":"FeatureCollection","features":[],"bbox":[1,50,300,60]}""", "/bbox", "sort du globe")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[0,91,0]}]}""", "/geometries/0/coordinates", "inversées")]
    [InlineData("""{"type":"Point","coordinates":[0,1],"a/b~":1,"properties":{}}""", "/properties", "sa place")]
    public void Objects_have_their_members(string text, string path, string reason)
    {
        var error = Assert.Single(Read(text).Errors);
        Assert.Equal(path, error.Path);
        Assert.Contains(reason, Said(error).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF{\"type\":\"FeatureCollection\",\"features\":[]}", 0)]
    [InlineData("""{"type":"FeatureCollection","features":[],"bbox":[177,-20,-178,-16],"name":"autre"}""", 0)]
    [InlineData("""{"type":"Feature","geometry":null,"properties":{"a":1},"id":12}""", 1)]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", 0)]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[]}}""", 1)]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}}""", 1)]
    public void What_it_allows_is_no_error(string text, int features)
    {
        var document = Read(text);
        Assert.Empty(document.Errors);
        Assert.Equal(features, document.Features.Count);
    }

    [Theory]
    [InlineData("", "n’est pas du JSON")]
    [InlineData("{\"type\":\"Point\",}", "ligne 1, caractère 17")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[NaN,1]}", "n’est pas du JSON")]
    [InlineData("[]", "pas un objet")]
    [InlineData("{}", "de quel type")]
    [InlineData("{\"type\":\"Topology\"}", "Topology")]
    [InlineData("<html>", "n’est pas du JSON")]
    public void What_is_no_geojson_is_refused(string text, string reason) =>
        Assert.Contains(reason, Said(Refused(text, GeoJsonLimits.Usual)), StringComparison.Ordinal);

    [Fact]
    public void One_wrong_feature_loses_no_other()
    {
        var document = Read($$"""
            {"type":"FeatureCollection","features":[{{Feature(Geometry("Point", "[1,2]"), 7)}},{{Feature(Geometry("Point", "[1,\"2\"]"))}},{{Feature("null")}}]}
            """);
        Assert.Equal("/features/1/geometry/coordinates/1", Assert.Single(document.Errors).Path);
        Assert.Equal([true, false, false], document.Features.Select(feature => feature.Shape is not null));
        Assert.Equal(("7", new GeoPosition(1, 2)), (document.Features[0].Id, document.Features[0].Shape!.Points.Single()));
    }

    [Fact]
    public void Another_encoding_is_read_and_told()
    {
        var bytes = Encoding.Latin1.GetBytes("""{"type":"Feature","geometry":null,"properties":{"nom":"Épicerie"}}""");
        var document = GeoJsonReader.Read(bytes, GeoJsonLimits.Usual).Value!;
        Assert.Equal("Épicerie", document.Features.Single().Properties.GetProperty("nom").GetString());
        Assert.Contains("UTF-8", Said(document.Errors.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused_and_errors_are_counted()
    {
        var small = new GeoJsonLimits(1_000, 12, 6, 2);
        Assert.Contains("Mo", Said(Refused(new string(' ', 1_001), small)), StringComparison.Ordinal);
        Assert.Contains("trop de points", Said(Refused(Geometry("MultiPoint", "[[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1]]"), small)), StringComparison.Ordinal);
        Assert.Contains("pas du JSON", Said(Refused(Geometry("Point", new string('[', 20) + new string(']', 20)), small)), StringComparison.Ordinal);
        var errors = GeoJsonReader.Read(Encoding.UTF8.GetBytes(Geometry("MultiPoint", "[[1],[1],[1],[1]]")), small).Value!.Errors;
        Assert.Equal(["/coordinates/0", "/coordinates/1", ""], errors.Select(error => error.Path));
        Assert.Equal([2], errors[2].Reason.Arguments);
    }

    private static string Geometry(string type, string coordinates) => $$"""{"type":"{{type}}","coordinates":{{coordinates}}}""";

    private static string Feature(string geometry, int? id = null) =>
        $$"""{"type":"Feature","properties":{},{{(id is { } known ? $"\"id\":{known}," : "")}}"geometry":{{geometry}}}""";

    private static GeoJsonDocument Read(string text) => GeoJsonReader.Read(Encoding.UTF8.GetBytes(text), GeoJsonLimits.Usual).Value!;

    private static Refusal Refused(string text, GeoJsonLimits limits) => GeoJsonReader.Read(Encoding.UTF8.GetBytes(text), limits).Refusal!;

    private static string Said(GeoJsonError error) => Said(error.Reason);

    private static string Said(Refusal refusal) => string.Format(CultureInfo.InvariantCulture, refusal.Message, [.. refusal.Arguments]);
}
