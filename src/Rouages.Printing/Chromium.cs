using System.ComponentModel;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Rouages.Commons;

namespace Rouages.Printing;

/// <summary>
/// Chromium prints a page that lies in a folder of its own with its sheets and fonts, without network, script or profile, in a child
/// process with a time limit (ADR 0006).
/// </summary>
internal sealed partial class Chromium(IWebHostEnvironment site, IConfiguration configuration, ILogger<Chromium> log) : IChromium
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public bool IsThere => Program() is not null;

    public async Task<Outcome<byte[]>> Print(string html, IReadOnlyList<PaperPicture> pictures, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("rouages-pdf-");
        try
        {
            await PaperFolder.Fill(site.WebRootFileProvider, folder.FullName, html, pictures, ct);
            var made = Path.Combine(folder.FullName, "page.pdf");
            if (Program() is not { } program || !await Run(program, folder.FullName, ct) || !File.Exists(made))
                return new Refusal("Le PDF n’a pas pu être fabriqué. Ouvrez le rapport et imprimez-le depuis votre navigateur.");
            return await File.ReadAllBytesAsync(made, ct);
        }
        finally
        {
            Remove(folder);
        }
    }

    private string? Program() =>
        configuration["Printing:Chromium"] is { Length: > 0 } chosen ? File.Exists(chosen) ? chosen : null : Array.Find(Usual, File.Exists);

    private async Task<bool> Run(string program, string folder, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        using var process = new Process { StartInfo = PaperFolder.Command(program, folder) };
        try
        {
            process.Start();
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0) Failed(log, process.ExitCode, await errors);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Late(log, Longest.TotalSeconds);
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            Stop(process);
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or has just ended.
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A last child of Chromium may still be closing a file; the folder for temporary files is emptied by the system.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Chromium ended with {Code}: {Errors}")]
    private static partial void Failed(ILogger logger, int code, string errors);

    [LoggerMessage(LogLevel.Warning, "Chromium was stopped after {Seconds} seconds")]
    private static partial void Late(ILogger logger, double seconds);
}
