using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rouages.Commons.GeoJson;

namespace Rouages.Commons.Tests.GeoJson;

public class GeoJsonPropertyTests
{
    private static readonly Gen<GeoPosition> Positions =
        from longitude in Gen.Choose(-18_000_000, 18_000_000)
        from latitude in Gen.Choose(-9_000_000, 9_000_000)
        select new GeoPosition(longitude / 100_000d, latitude / 100_000d);

    [Fact]
    public void A_closed_ring_comes_back_as_it_was() => Prop.ForAll(Positions.ListOf(3).ToArbitrary(), corners =>
    {
        List<GeoPosition> ring = [.. corners, corners[0]];
        var document = Read($"{{\"type\":\"Feature\",\"properties\":null,\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{Written(ring)}]}}}}");
        return document.Errors.Count == 0 && document.Features[0].Shape!.Polygons[0][0].SequenceEqual(ring);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_bytes_come_the_reader_answers() => Prop.ForAll<byte[], byte>((noise, at) =>
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"type\":\"MultiPoint\",\"coordinates\":{Written([new(1, 2), new(3, 4)])}}}");
        byte[] spoilt = [.. bytes[..(at % bytes.Length)], .. noise, .. bytes[(at % bytes.Length)..]];
        var (document, refusal) = GeoJsonReader.Read(spoilt, GeoJsonLimits.Usual);
        return document is null != refusal is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_in_a_text_is_no_fault_of_the_reader()
    {
        var document = Read("""{"type":"Feature","geometry":null,"properties":{"a":"\ud800"},"id":"\ud800"}""");
        Assert.Equal("\uFFFD", document.Features.Single().Id);
    }

    private static string Written(IEnumerable<GeoPosition> positions) => $"[{string.Join(',', positions.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"[{one.Longitude:R},{one.Latitude:R}]")))}]";

    private static GeoJsonDocument Read(string text) => GeoJsonReader.Read(Encoding.UTF8.GetBytes(text), GeoJsonLimits.Usual).Value!;
}
