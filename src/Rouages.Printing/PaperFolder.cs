using System.Diagnostics;
using Microsoft.Extensions.FileProviders;

namespace Rouages.Printing;

/// <summary>The folder that Chromium prints from: the page, its sheets, its fonts and its pictures, all the files it may read.</summary>
internal static class PaperFolder
{
    private const string Content = "_content";

    public static async Task Fill(
        IFileProvider site, string folder, string html, IReadOnlyList<PaperPicture> pictures, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), html, ct);
        Directory.CreateDirectory(Path.Combine(folder, PaperPicture.Place));
        foreach (var picture in pictures)
            await File.WriteAllBytesAsync(Path.Combine(folder, PaperPicture.Place, $"{picture.Id}"), picture.Content, ct);
        foreach (var library in site.GetDirectoryContents(Content).Where(entry => entry.IsDirectory))
            await Copy(site, $"{Content}/{library.Name}", folder, ct);
    }

    /// <summary>Sheets and fonts only, at the same relative places, so that their own links still hold.</summary>
    private static async Task Copy(IFileProvider site, string path, string folder, CancellationToken ct)
    {
        foreach (var entry in site.GetDirectoryContents(path))
        {
            if (entry.IsDirectory) await Copy(site, $"{path}/{entry.Name}", folder, ct);
            else if (Path.GetExtension(entry.Name) is ".css" or ".woff2")
            {
                Directory.CreateDirectory(Path.Combine(folder, path));
                await using var from = entry.CreateReadStream();
                await using var to = File.Create(Path.Combine(folder, path, entry.Name));
                await from.CopyToAsync(to, ct);
            }
        }
    }

    public static ProcessStartInfo Command(string program, string folder) => Command(program, folder, Environment.IsPrivilegedProcess);

    internal static ProcessStartInfo Command(string program, string folder, bool asRoot)
    {
        var command =
            new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update",
            "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={Path.Combine(folder, "page.pdf")}",
        ];
        foreach (var argument in arguments) command.ArgumentList.Add(argument);
        // Chromium's own sandbox refuses to run as root.
        if (asRoot) command.ArgumentList.Add("--no-sandbox");
        command.ArgumentList.Add(new Uri(Path.Combine(folder, "page.html")).AbsoluteUri);
        command.Environment.Clear();
        command.Environment["HOME"] = folder;
        command.Environment["PATH"] = "/usr/bin:/bin";
        return command;
    }
}
