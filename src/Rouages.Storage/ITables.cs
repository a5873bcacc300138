using Microsoft.EntityFrameworkCore;

namespace Rouages.Storage;

/// <summary>The tables of one module. Each module lives in the PostgreSQL schema of its own name.</summary>
/// <remarks>
/// SQL that EF cannot write (functions, special indexes) is an embedded resource <c>Sql/*.sql</c> of the module's assembly:
/// it runs after the migrations, in the order of the names, whenever its text changed, so it must be idempotent.
/// </remarks>
public interface ITables
{
    /// <summary>Lower case, ASCII: the module's name and its PostgreSQL schema (<c>assessments</c>).</summary>
    string Name { get; }

    /// <summary>Adds the module's entity types; table and column names become snake_case by convention.</summary>
    void ConfigureTables(ModelBuilder model);
}
