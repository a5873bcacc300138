namespace Rouages.Host.Tests.CommandLine;

public sealed class SanitizeCommandTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void What_would_be_shown_is_printed_and_nothing_else()
    {
        File.WriteAllText(_path, "<p onclick=x>été</p><script>alert(1)</script>");
        Assert.Equal(new Printed(0, "<p>été</p>", ""), Printed.Run("sanitize", _path));
    }

    [Fact]
    public void What_is_refused_prints_the_reason_on_the_error_stream_only()
    {
        File.WriteAllText(_path, string.Concat(Enumerable.Repeat("<div>", 50_000)));
        var printed = Printed.Run("--lang", "en", "sanitize", _path);
        Assert.Equal((1, ""), (printed.Code, printed.Out));
        Assert.Equal($"{_path}\u00a0: The form of this text is too complicated to be shown.\n", printed.Error);
    }

    public void Dispose() => File.Delete(_path);
}
