using System.Diagnostics;
using System.Net;

namespace Rouages.Assessments.Tests.Reporting;

public sealed class PdfTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_report_is_a_tagged_pdf_with_language_title_and_headings()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not installed.");
        Assert.SkipUnless(File.Exists("/usr/bin/pdfinfo"), "poppler-utils is not installed.");
        var cast = new Cast();
        cast.Closed(1, March, Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)));
        await site.Has([.. cast.Rows]);
        var answer = await site.As(cast.Member).Visit($"{cast.Home}/1/rapport.pdf");
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        var file = Path.Combine(Path.GetTempPath(), $"{cast.Slug}-{Environment.ProcessId}.pdf");
        await File.WriteAllBytesAsync(file, answer.Bytes, TestContext.Current.CancellationToken);
        var info = await Told("pdfinfo", file);
        var tags = await Told("pdfinfo", "-struct-text", file);
        File.Delete(file);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains("Rapport de diagnostic", info, StringComparison.Ordinal);
        Assert.Contains("H1", tags, StringComparison.Ordinal);
        Assert.Contains("TH", tags, StringComparison.Ordinal);
        Assert.Contains("est loin derrière", tags, StringComparison.Ordinal);
    }

    private static async Task<string> Told(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
