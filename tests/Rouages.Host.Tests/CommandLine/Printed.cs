using Rouages.Host.CommandLine;

namespace Rouages.Host.Tests.CommandLine;

/// <summary>What a command printed and answered.</summary>
internal sealed record Printed(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Printed Run(params string[] arguments) => Given("", [], arguments);

    public static Printed Given(string input, Dictionary<string, string> environment, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Commands.Run(arguments, new Terminal(new StringReader(input), output, error), environment.GetValueOrDefault);
        return new(code, output.ToString(), error.ToString());
    }
}
