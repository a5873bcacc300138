using Rouages.Assessments.Commanding;
using Rouages.Commons.Content;

namespace Rouages.Host.CommandLine;

/// <summary>What <c>rouages</c> understands on a terminal. Everything that is not a command is for the web server.</summary>
internal static class Commands
{
    public const int AllWell = 0;
    public const int SomeInvalid = 1;
    public const int BadUsage = 2;

    /// <summary>Runs the command and gives its exit code; null when the arguments ask for the site itself.</summary>
    public static async Task<int?> Run(string[] arguments)
    {
        if (IsServing(arguments)) return null;
        var terminal = Terminal.Open();
        var asked = ParsedArguments.Read(arguments);
        var code = DatabaseCommands.Knows(asked)
            ? await DatabaseCommands.Run(asked, terminal, Tongue.Of(asked.Language, Environment.GetEnvironmentVariable))
            : Run(arguments, terminal, Environment.GetEnvironmentVariable);
        await terminal.Out.FlushAsync();
        return code;
    }

    /// <summary>The same with streams and environment of one's own.</summary>
    public static int Run(string[] arguments, Terminal terminal, Func<string, string?> environment)
    {
        var asked = ParsedArguments.Read(arguments);
        var tongue = Tongue.Of(asked.Language, environment);
        return asked switch
        {
            { WantsHelp: true } => Help.Show(terminal.Out, tongue),
            { Words: ["id", .. var rest] } => IdCommand.Run(rest, terminal, tongue),
            { Words: ["csv", .. var rest] } => CsvCommand.Run(rest, terminal, tongue),
            { Words: ["geojson", .. var rest] } => GeoJsonCommand.Run(rest, terminal, tongue),
            { Words: ["sanitize", var path] } => SanitizeCommand.Run(path, terminal, tongue),
            { Words: ["sanitize", ..] } =>
                Explain(terminal,
                    tongue.Say("Usage : rouages sanitize FICHIER.html (ou « - » pour l’entrée)",
                        "Usage: rouages sanitize FILE.html (or \"-\" for standard input)")),
            { Words: ["profile", var path] } => Profile(path, terminal, environment),
            { Words: ["profile", ..] } =>
                Explain(terminal,
                    tongue.Say("Usage : rouages profile FICHIER.json (ou « - » pour l’entrée)",
                        "Usage: rouages profile FILE.json (or \"-\" for standard input)")),
            _ => Refuse(asked, terminal, tongue),
        };
    }

    // Options such as --urls belong to the web host, which test servers start with options alone.
    private static bool IsServing(string[] arguments) =>
        arguments is [] or ["serve", ..]
            || (arguments[0].StartsWith("--", StringComparison.Ordinal) && !ParsedArguments.Options.Contains(arguments[0].Split('=')[0]));

    private static int Profile(string path, Terminal terminal, Func<string, string?> environment) =>
        ProfileCommand.Run(path, terminal.In, terminal.Out, terminal.Error, ContentRoot.Find(environment("Content__Root")));

    private static int Refuse(ParsedArguments asked, Terminal terminal, Tongue tongue) =>
        Explain(terminal, asked.Words.FirstOrDefault() is { } what
            ? tongue.Say($"Commande inconnue : {what}. « rouages --help » montre celles qui existent.",
                $"Unknown command: {what}. \"rouages --help\" shows those that exist.")
            : tongue.Say("Dites quelle commande : « rouages --help » les montre toutes.",
                "Say which command: \"rouages --help\" shows them all."));

    public static int Explain(Terminal terminal, string usage)
    {
        terminal.Error.WriteLine(usage);
        return BadUsage;
    }
}
