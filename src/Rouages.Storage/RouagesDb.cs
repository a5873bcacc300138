using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Rouages.Storage;

/// <summary>The tables of one module. Each module lives in the PostgreSQL schema of its own name.</summary>
public interface ITables
{
    /// <summary>Lower case, ASCII: the module's name and its PostgreSQL schema (<c>assessments</c>).</summary>
    string Name { get; }

    /// <summary>Adds the module's entity types; table and column names become snake_case by convention.</summary>
    void ConfigureTables(ModelBuilder model);
}

/// <summary>The one database context, composed of what each registered <see cref="ITables"/> configures.</summary>
public sealed class RouagesDb(DbContextOptions<RouagesDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var tables in this.GetService<IEnumerable<ITables>>())
        {
            tables.ConfigureTables(modelBuilder);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.GetSchema() is null))
                entity.SetSchema(tables.Name);
        }
    }
}
