namespace Rouages.Host.Tests.CommandLine;

public sealed class CsvCommandTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Rows_come_out_as_json_and_what_is_left_out_on_the_error_stream()
    {
        File.WriteAllText(_path, "nom;note\nAna;\"dit \"\"oui\"\"\nà tous\"\nLou;1;2\n");
        var printed = Printed.Run("csv", "read", _path);
        Assert.Equal(0, printed.Code);
        Assert.Equal("[\n{\"nom\":\"Ana\",\"note\":\"dit \\\"oui\\\"\\nà tous\"},\n{\"nom\":\"Lou\",\"note\":\"1\"}\n]\n", printed.Out);
        Assert.Equal("ligne 4\u00a0: Cellules de trop\u00a0: 1. Elles ne sont pas lues.\n", printed.Error);
    }

    [Fact]
    public void An_empty_file_is_an_empty_array() => Assert.Equal("[]\n", Printed.Run("csv", "read", _path).Out);

    [Fact]
    public void A_refusal_prints_no_row()
    {
        File.WriteAllBytes(_path, [0x50, 0x4B, 3, 4, 0]);
        var printed = Printed.Run("csv", "read", _path);
        Assert.Equal((1, ""), (printed.Code, printed.Out));
        Assert.Contains("classeur", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        Assert.Equal((2, ""), (Printed.Run("csv", "read", "/nowhere.csv").Code, Printed.Run("csv", "read", "/nowhere.csv").Out));
        Assert.Equal(2, Printed.Run("csv", "write", _path).Code);
    }

    public void Dispose() => File.Delete(_path);
}
