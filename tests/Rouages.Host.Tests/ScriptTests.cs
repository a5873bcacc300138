namespace Rouages.Host.Tests;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("run", "--vide")]
    [InlineData("run", "--empty", "5080", "5081")]
    [InlineData("run", "123456")]
    [InlineData("run", "")]
    [InlineData("dev", "-h")]
    public async Task What_a_script_does_not_know_is_refused_before_anything_is_done(string script, params string[] arguments)
    {
        var (code, errors) = await StartTests.Run(Path.Combine(Testing.Repository.Root, "bin", script), arguments);
        Assert.Equal(2, code);
        Assert.Contains("bin/run [--empty] [port]", errors, StringComparison.Ordinal);
    }
}
