using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage.Model;
using Rouages.Storage.Tables;

namespace Rouages.Storage;

/// <summary>The one database context, composed of what each registered <see cref="ITables"/> configures.</summary>
public sealed class RouagesDb(DbContextOptions<RouagesDb> options) : DbContext(options)
{
    /// <summary>Longest text, in characters, that a column takes when its configuration names no limit of its own.</summary>
    public const int LongestText = 20_000;

    private readonly DbContextOptions<RouagesDb> _options = options;
    private List<Action>? _onceCommitted;

    /// <summary>The modules that this context is made of, in the order of their registration.</summary>
    internal IEnumerable<ITables> Tables => [StorageTables.Instance, .. Registered<ITables>()];

    /// <summary>
    /// Saves, with what each <see cref="ISaveHook"/> writes: all of it or nothing, in the caller's transaction or in one of its own.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var hooks = Registered<ISaveHook>().Select(hook => hook.Prepare(this)).OfType<Func<CancellationToken, Task>>().ToList();
        if (hooks.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is not null) return await SaveWith(hooks, acceptAllChangesOnSuccess, cancellationToken);
        await using var own = await Database.BeginTransactionAsync(cancellationToken);
        var waiting = _onceCommitted = [];
        try
        {
            var saved = await SaveWith(hooks, acceptAllChangesOnSuccess, cancellationToken);
            await own.CommitAsync(cancellationToken);
            foreach (var act in waiting) act();
            return saved;
        }
        finally
        {
            _onceCommitted = null;
        }
    }

    /// <summary>Runs this once the transaction that this save opened for itself is committed; at once when it opened none.</summary>
    public void OnceCommitted(Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (_onceCommitted is { } waiting) waiting.Add(act);
        else act();
    }

    private async Task<int> SaveWith(List<Func<CancellationToken, Task>> hooks, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        foreach (var hook in hooks) await hook(ct);
        return saved;
    }

    private IEnumerable<T> Registered<T>() =>
        _options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetServices<T>() ?? [];

    /// <summary>The answer of a <see cref="QueryBatch"/> to the query that is read next; null while there is no batch.</summary>
    internal DbDataReader? Answered { get; set; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<string>().HaveMaxLength(LongestText);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        PostgresText.Map(modelBuilder);
        var modules = Tables.ToList();
        foreach (var tables in modules)
        {
            tables.ConfigureTables(modelBuilder);
            foreach (var entity in modelBuilder.Model.GetEntityTypes()
                .Where(entity => entity.GetSchema() is null && !entity.IsMappedToJson()))
                entity.SetSchema(Home(entity.ClrType, modules, tables));
        }
    }

    // A module may meet another's entity before its own module does, through a foreign key; it still lives at home.
    private static string Home(Type entity, List<ITables> modules, ITables asking) =>
        (modules.Find(module => module.GetType().Assembly == entity.Assembly) ?? asking).Name;
}
