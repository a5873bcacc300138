using Microsoft.Extensions.Logging.Console;
using Rouages.Storage;

namespace Rouages.Host.CommandLine;

/// <summary>The commands of an operator: they read the same settings as the site, and work beside it or without it.</summary>
internal sealed class DatabaseCommands(IServiceProvider services, Terminal terminal, Tongue tongue)
{
    private static readonly string[] Names = ["backup", "restore", "upgrade", "check", "admin"];

    public static bool Knows(ParsedArguments asked) => asked is { WantsHelp: false, Words: [var name, ..] } && Names.Contains(name);

    public static async Task<int> Run(ParsedArguments asked, Terminal terminal, Tongue tongue, Dictionary<string, string?>? settings = null)
    {
        try
        {
            if (asked.Words is ["check"]) return await CheckCommand.Run(terminal, settings);
            await using var services = Services(settings);
            return await new DatabaseCommands(services, terminal, tongue).Run(asked.Words);
        }
        catch (Exception problem) when (StartException.Sentence(problem) is { } sentence)
        {
            await terminal.Error.WriteLineAsync(sentence);
            return Commands.SomeInvalid;
        }
    }

    private Task<int> Run(string[] words) => words switch
    {
        ["backup", var file] => Backup(Path.GetFullPath(file)),
        ["restore", var file] => Restore(Path.GetFullPath(file)),
        ["upgrade"] => Upgrade(),
        ["upgrade", "--check"] => ShowPending(),
        ["admin", .. var rest] => new AdminCommand(services, terminal, tongue).Run(rest),
        _ => Task.FromResult(Commands.Explain(terminal, tongue.Say(
            "Usage : rouages backup FICHIER | restore FICHIER | upgrade [--check] | check | admin add|remove ADRESSE | admin list",
            "Usage: rouages backup FILE | restore FILE | upgrade [--check] | check | admin add|remove ADDRESS | admin list"))),
    };

    private async Task<int> Backup(string file)
    {
        await Maintenance.Backup(services, file);
        var size = new FileInfo(file).Length / 1024;
        return Say($"Sauvegardé dans {file} ({size} Ko).", $"Backed up to {file} ({size} kB).");
    }

    private async Task<int> Restore(string file)
    {
        await Maintenance.Restore(services, file);
        return Say($"{file} est restauré ; le prochain démarrage le met à jour.", $"{file} is restored; the next start upgrades it.");
    }

    private async Task<int> Upgrade()
    {
        var pending = await Maintenance.Pending(services);
        await Maintenance.Upgrade(services);
        foreach (var step in pending) terminal.Out.WriteLine(step);
        return Say("La base est à jour.", "The database is up to date.");
    }

    // One line per step, and an exit code that a script reads: 0 when there is nothing to do.
    private async Task<int> ShowPending()
    {
        var pending = await Maintenance.Pending(services);
        foreach (var step in pending) terminal.Out.WriteLine(step);
        if (pending.Count > 0) return Commands.SomeInvalid;
        return Say("La base est à jour.", "The database is up to date.");
    }

    private int Say(string french, string english)
    {
        terminal.Out.WriteLine(tongue.Say(french, english));
        return Commands.AllWell;
    }

    internal static ServiceProvider Services(Dictionary<string, string?>? settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRouagesStorage();
        builder.Services.AddTables();
        return builder.Services.BuildServiceProvider();
    }
}
