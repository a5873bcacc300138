using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Rouages.Storage.Opening;

namespace Rouages.Storage.Replicas;

/// <summary>
/// Leads each connection that a context opens to the primary or to the replica. A replica that cannot be reached is left at once.
/// </summary>
internal sealed class ReplicaConnections(Replica replica, Database database) : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        connection.ConnectionString = database.Address;
        return result;
    }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (replica is { IsRead: true, IsReady: true } && await Opens(connection, cancellationToken)) return InterceptionResult.Suppress();
        connection.ConnectionString = database.Address;
        return result;
    }

    private async Task<bool> Opens(DbConnection connection, CancellationToken ct)
    {
        try
        {
            connection.ConnectionString = replica.Address;
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            replica.Lose();
            return false;
        }
    }
}
