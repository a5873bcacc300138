using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Rouages.Storage.Resilience;

/// <summary>
/// When a server goes, every idle connection of the pool is dead, and each would fail one request after its return. The first that
/// fails empties the pool, so that the others never notice.
/// </summary>
internal sealed class PoolRenewal : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Renew(command, eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Renew(command, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Renew(DbCommand command, Exception failure)
    {
        if (command.Connection is NpgsqlConnection connection && DatabaseAway.Is(failure)) NpgsqlConnection.ClearPool(connection);
    }
}
