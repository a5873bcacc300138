using Rouages.Printing;
using Rouages.Storage;

namespace Rouages.Host.CommandLine;

/// <summary><c>rouages check</c>: whether the site would start and serve here, one line per thing it needs.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private int _code = Commands.AllWell;

    public static async Task<int> Run(Terminal terminal, Dictionary<string, string?>? settings)
    {
        var command = new CheckCommand(terminal);
        WebApplication? app = null;
        await command.Check("settings and content", () =>
        {
            // What is wrong is a line of the answer; the log would only stand between them.
            var given = (settings ?? []).Select(setting => $"--{setting.Key}={setting.Value}");
            app = SiteHost.Build(["--Logging:LogLevel:Default=None", .. given]);
            return Task.CompletedTask;
        });
        if (app is null) return command._code;
        await using (app) await command.CheckStorage(app.Services);
        return command._code;
    }

    private async Task CheckStorage(IServiceProvider services)
    {
        await Check("database", async () => await Require((await Maintenance.Pending(services)).Count == 0,
            "it waits for “rouages upgrade”, or for a start that may migrate"));
        await Check("disk", () => Require(services.GetRequiredService<StorageSettings>().HasRoom(), "less than 256 MB are left"));
        await Check("backup", () => Require(Maintenance.CanBackup, "pg_dump is not installed (apt-get install postgresql-client)"));
        var pdf = services.GetRequiredService<PdfPrinter>();
        await Check("pdf", () => Require(pdf.CanPrint, "Chromium is not installed (apt-get install chromium)"));
    }

    private async Task Check(string what, Func<Task> check)
    {
        string? problem = null;
        try
        {
            await check();
        }
        catch (Exception found) when (StartException.Sentence(found) is { } sentence)
        {
            (problem, _code) = (sentence, Commands.SomeInvalid);
        }
        terminal.Out.WriteLine($"{what}\t{(problem is null ? "valid" : "invalid")}\t{problem}");
    }

    private static Task Require(bool holds, string otherwise) => holds ? Task.CompletedTask : throw new StorageException(otherwise);
}
