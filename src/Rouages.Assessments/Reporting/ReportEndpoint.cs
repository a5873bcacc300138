using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Printing;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>The report of a diagnosis, on screen and as PDF, for members.</summary>
internal static class ReportEndpoint
{
    public static void MapReport(this IEndpointRouteBuilder pages)
    {
        var campaign = pages.MapCooperation("rouages/{number:int}", read: Right.SeeGroupResult, write: Right.SettleGroupValue);
        campaign.MapGet("/rapport", Show);
        campaign.MapGet("/rapport.pdf", Print);
    }

    private static async Task<Results<RazorComponentResult<ReportPage>, NotFound>> Show(
        CooperationPlace place, int number, ReportReading reading, CancellationToken ct)
    {
        return await reading.Read(place, number, ct) is { } report ? Html.Show(new ReportView(place, report)) : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<NoPdfPage>, NotFound>> Print(
        CooperationPlace place, string slug, int number, ClaimsPrincipal user, ReportReading reading, ComponentWriter writer,
        PdfPrinter printer, CancellationToken ct)
    {
        if (await reading.Read(place, number, ct) is not { } report) return TypedResults.NotFound();
        var printed = await printer.Print(await writer.Write(new PaperReportView(report)), user, ct);
        return printed is { Value: { } pdf }
            ? TypedResults.File(pdf, "application/pdf", $"rouages-{slug}-{number}.pdf")
            : Html.Show(
                new NoPdfView(Sentence.From(printed.Refusal!), Words.Key("Ouvrir le rapport"),
                    $"/cooperations/{slug}/rouages/{number}/rapport"), StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The report on screen.</summary>
public sealed record ReportView(CooperationPlace Place, Report Report) : View<ReportPage>;

/// <summary>The report on paper.</summary>
public sealed record PaperReportView(Report Report) : View<PaperReport>;
