using System.Diagnostics;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;

namespace Rouages.Printing.Tests;

public sealed class ChromiumTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_emoji_is_printed_with_a_font_that_draws_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdffonts"), "poppler-utils is not installed.");
        Assert.SkipUnless(Directory.Exists("/usr/share/fonts")
            && Directory.EnumerateFiles("/usr/share/fonts", "*Emoji*", SearchOption.AllDirectories).Any(), "No emoji font is installed.");
        var printed = await site.Services.GetRequiredService<PdfPrinter>().Print(
            "<!doctype html><html lang=\"fr\"><title>t</title><p>Un jardin 🌱</p></html>", new ClaimsPrincipal(),
                TestContext.Current.CancellationToken);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, printed.Value!, TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("pdffonts", [file]) { RedirectStandardOutput = true })!;
        var fonts = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        // Coloured pictures are carried as a font of drawings; a box would come from the text's own.
        Assert.Contains("Type 3", fonts, StringComparison.Ordinal);
    }

    [Fact]
    public void Chromium_keeps_its_sandbox_unless_the_site_runs_as_root()
    {
        var arguments = PaperFolder.Command("/usr/bin/chromium", "/tmp/x").ArgumentList;
        Assert.Equal(Environment.IsPrivilegedProcess, arguments.Contains("--no-sandbox"));
        Assert.DoesNotContain("--no-sandbox", PaperFolder.Command("/usr/bin/chromium", "/tmp/x", asRoot: false).ArgumentList);
    }
}
