namespace Rouages.Host.Tests.CommandLine;

public sealed class GeoJsonCommandTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Features_are_counted_and_errors_told_with_their_place()
    {
        File.WriteAllText(_path, "\uFEFF{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}},"
            + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[4]},\"properties\":{}}]}");
        Assert.Equal(new Printed(0, "{\"features\":2,\"errors\":[{\"path\":\"/features/1/geometry/coordinates\",\"reason\":"
            + "\"A position has at least two numbers: longitude, latitude.\"}]}\n", ""), Printed.Run("--lang", "en", "geojson", "read", _path));
    }

    [Fact]
    public void What_is_no_geojson_prints_the_reason_on_the_error_stream_only()
    {
        File.WriteAllText(_path, "[]");
        Assert.Equal(new Printed(1, "", $"{_path}\u00a0: Ce JSON n’est pas du GeoJSON\u00a0: ce n’est pas un objet.\n"), Printed.Run("geojson", "read", _path));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal(2, Printed.Run("geojson", "read", "/nowhere.geojson").Code);

    public void Dispose() => File.Delete(_path);
}
