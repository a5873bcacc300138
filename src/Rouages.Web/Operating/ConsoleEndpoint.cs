using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web.Modules;

namespace Rouages.Web.Operating;

/// <summary>The first page of the operators: what there is to look after.</summary>
public sealed record ConsoleView(IReadOnlyList<ConsoleLine> Lines) : View<ConsolePage>;

/// <summary>One page of the console, and how much waits there.</summary>
public sealed record ConsoleLine(OperatorEntry Entry, int Waiting);

internal static class ConsoleEndpoint
{
    internal static void MapConsole(this IEndpointRouteBuilder pages) => pages.MapOperating("").MapGet("", Show);

    private static async Task<RazorComponentResult<ConsolePage>> Show(
        ClaimsPrincipal user, IEnumerable<OperatorEntry> entries, IServiceProvider services, CancellationToken ct)
    {
        List<ConsoleLine> lines = [];
        foreach (var entry in entries.OrderBy(entry => entry.Order))
            lines.Add(new(entry, entry.Waiting is { } waiting ? await waiting(services, user, ct) : 0));
        return Html.Show(new ConsoleView(lines));
    }
}
