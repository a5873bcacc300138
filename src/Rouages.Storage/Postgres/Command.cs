using System.Diagnostics;

namespace Rouages.Storage.Postgres;

/// <summary>Runs a program of the machine to its end.</summary>
internal static class Command
{
    public static async Task<(int Code, string Output)> Run(string program, IEnumerable<string> arguments, CancellationToken ct = default)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            // The program may run as a user who cannot enter the current folder.
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGDATA, PGPORT and the like belong to the person's own servers; C.UTF-8 is there even when LANG names a locale that is not.
        foreach (
            var name in start.Environment.Keys.Where(name =>
                name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8";

        using var process = Process.Start(start) ?? throw new StorageException($"{program} does not start.");
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, string.Join('\n', output).Trim());
    }

    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(["/usr/sbin", "/usr/bin", "/sbin", "/bin"])
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
