using System.Security.Claims;
using Rouages.Web.Modules;

namespace Rouages.Web.Operating;

/// <summary>The way to the console in the header of operators, with all that waits there.</summary>
internal sealed class OperatorCount(IEnumerable<OperatorEntry> entries, IServiceProvider services) : IHeaderCount
{
    public string Label => Words.Key("Administration");

    public string Path => OperatorRoutes.Root;

    public bool IsFor(ClaimsPrincipal reader) => reader.IsOperator();

    public async Task<int> Count(ClaimsPrincipal reader, CancellationToken ct)
    {
        var all = 0;
        foreach (var entry in entries)
            if (entry.Waiting is { } waiting) all += await waiting(services, reader, ct);
        return all;
    }
}
