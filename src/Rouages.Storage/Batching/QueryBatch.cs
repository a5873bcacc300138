using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Rouages.Storage.Batching;

namespace Rouages.Storage;

/// <summary>
/// Queries that leave together: whatever their number, PostgreSQL is asked once. For a page whose parts come from several modules: each
/// adds what it needs, the page sends, each reads its answer. A query with a split collection does not fit in; none may need the answer of
/// another.
/// </summary>
public sealed class QueryBatch(RouagesDb db)
{
    private readonly List<IQuestion> _waiting = [];

    /// <summary>Adds a query, ordered and bounded as any other.</summary>
    /// <returns>Its rows, once <see cref="Send"/> is over.</returns>
    public BatchAnswer<T> Add<T>(IQueryable<T> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Read from its expression once only: what is asked and what is read are the same object.
        return Add(((IAsyncQueryProvider)query.Provider).ExecuteAsync<IAsyncEnumerable<T>>(query.Expression));
    }

    /// <summary>
    /// Adds a query that was compiled (<c>EF.CompileAsyncQuery</c>), for the pages that are opened most: reading a query from its
    /// expression takes longer than asking it.
    /// </summary>
    /// <returns>Its rows, once <see cref="Send"/> is over.</returns>
    public BatchAnswer<T> Add<T>(IAsyncEnumerable<T> compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        var answer = new BatchAnswer<T>(compiled);
        _waiting.Add(answer);
        return answer;
    }

    /// <summary>Asks all that was added since the last time; without anything, the database is left alone.</summary>
    public async Task Send(CancellationToken ct)
    {
        if (_waiting.Count == 0) return;
        IQuestion[] asked = [.. _waiting];
        _waiting.Clear();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await Ask(asked, ct);
        }
        finally
        {
            db.Answered = null;
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task Ask(IQuestion[] asked, CancellationToken ct)
    {
        await using var batch =
            new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(),
                (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var question in asked) batch.BatchCommands.Add(question.Command());
        await using var reader = await batch.ExecuteReaderAsync(ct);
        foreach (var question in asked)
        {
            // Entity Framework reads its own query, from this part of the answer instead of the server.
            db.Answered = new PartReader(reader);
            await question.Read(ct);
            await reader.NextResultAsync(ct);
        }
    }

    internal interface IQuestion
    {
        NpgsqlBatchCommand Command();
        Task Read(CancellationToken ct);
    }
}

/// <summary>The rows of one query of a <see cref="QueryBatch"/>.</summary>
public sealed class BatchAnswer<T> : QueryBatch.IQuestion
{
    private readonly IAsyncEnumerable<T> _query;
    private IReadOnlyList<T>? _rows;

    internal BatchAnswer(IAsyncEnumerable<T> query) => _query = query;

    /// <summary>The rows; an error before the batch was sent.</summary>
    public IReadOnlyList<T> Rows => _rows ?? throw new InvalidOperationException("The batch was not sent yet.");

    NpgsqlBatchCommand QueryBatch.IQuestion.Command()
    {
#pragma warning disable EF1001 // The public road to the command of a query reads its expression a second time.
        using var command = ((IRelationalQueryingEnumerable)_query).CreateDbCommand();
#pragma warning restore EF1001
        var asked = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters) asked.Parameters.Add(parameter.Clone());
        return asked;
    }

    async Task QueryBatch.IQuestion.Read(CancellationToken ct) => _rows = await _query.ToListAsync(ct);
}
