using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rouages.Storage.Batching;

/// <summary>Gives a query of a <see cref="QueryBatch"/> the answer that is already there; any other goes to the server.</summary>
internal sealed class BatchedAnswers : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(eventData.Context is RouagesDb { Answered: { } answered }
            ? InterceptionResult<DbDataReader>.SuppressWithResult(answered) : result);
}
