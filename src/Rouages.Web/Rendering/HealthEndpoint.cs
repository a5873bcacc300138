using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>
/// What machines ask: <c>/sante</c> says that the process answers, <c>/pret</c> that it can serve people. Nothing here is secret.
/// </summary>
internal static class HealthEndpoint
{
    internal static void MapHealth(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sante", Alive).AllowAnonymous();
        pages.MapGet("/pret", Ready).AllowAnonymous();
    }

    private static JsonHttpResult<Liveness> Alive(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Liveness(true));
    }

    private static async Task<JsonHttpResult<Readiness>> Ready(
        HttpContext http, RouagesDb db, StorageSettings storage, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (database, migrations) = await Ask(db, ct);
        var ready = new Readiness(database, migrations, storage.HasRoom());
        return TypedResults.Json(ready, statusCode: ready.All ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(bool Database, bool Migrations)> Ask(RouagesDb db, CancellationToken ct)
    {
        try
        {
            return (true, !(await db.Database.GetPendingMigrationsAsync(ct)).Any());
        }
        catch (Exception fault) when (DatabaseAway.Is(fault))
        {
            return (false, false);
        }
    }
}

/// <summary>That the process answers.</summary>
internal sealed record Liveness(bool Alive);

/// <summary>Whether each thing that a page needs is there.</summary>
internal sealed record Readiness(bool Database, bool Migrations, bool Disk)
{
    internal bool All => Database && Migrations && Disk;
}
