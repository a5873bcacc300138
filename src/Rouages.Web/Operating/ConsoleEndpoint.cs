using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web.Modules;

namespace Rouages.Web.Operating;

/// <summary>The first page of the operators: what there is to look after.</summary>
public sealed record ConsoleView(IReadOnlyList<OperatorEntry> Entries) : View<ConsolePage>;

internal static class ConsoleEndpoint
{
    internal static void MapConsole(this IEndpointRouteBuilder pages) => pages.MapOperating("").MapGet("", Show);

    private static RazorComponentResult<ConsolePage> Show(IEnumerable<OperatorEntry> entries) =>
        Html.Show(new ConsoleView([.. entries.OrderBy(entry => entry.Order)]));
}
