using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Rouages.Storage.Batching;
using Rouages.Storage.Files;
using Rouages.Storage.Keys;
using Rouages.Storage.Model;
using Rouages.Storage.Opening;
using Rouages.Storage.Replicas;
using Rouages.Storage.Resilience;

namespace Rouages.Storage;

/// <summary>How an application gets its storage.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers <see cref="RouagesDb"/> (pooled) and a <see cref="NpgsqlDataSource"/> for plain SQL. Call it before anything else that
    /// starts with the host.
    /// </summary>
    public static IServiceCollection AddRouagesStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => StorageSettings.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton(provider => new Database(
            provider.GetRequiredService<StorageSettings>(),
            provider.GetRequiredService<ILogger<Database>>()));
        services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<Database>().Address));
        services.AddDbContextPool<RouagesDb>((provider, options) => Configure(options, provider.GetRequiredService<Database>().Address)
            .AddInterceptors([.. provider.GetServices<ISaveChangesInterceptor>(), .. Ways(provider)]));
        services.AddScoped<QueryBatch>().AddSingleton<DatabaseVersion>();
        services.AddHostedService<PostgresWatch>();
        services.AddSingleton(
            provider =>
                new Notifications(provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<Notifications>>()));
        services.AddHostedService(provider => provider.GetRequiredService<Notifications>());
        services.AddSingleton(
            provider =>
                new JobHistory(provider.GetRequiredService<Database>(), provider.GetRequiredService<IServiceScopeFactory>(),
                    provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
            new Replica(provider.GetRequiredService<StorageSettings>(), provider.GetRequiredService<Database>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Replica>>()));
        services.AddHostedService(provider => provider.GetRequiredService<Replica>());
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeys>();
        services.AddDataProtection().SetApplicationName("Rouages");
        services.AddScoped<IFileStore, DatabaseFiles>().AddScoped<Pictures>().AddScoped<FileSweep>();
        return services;
    }

    /// <summary>
    /// Makes the database reachable and brings it up to date, one node at a time. Call it before <c>Run</c>; the container stops an
    /// embedded database when it is disposed of.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="join">For a command beside a running site: share its embedded database instead of refusing.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="StorageException">Why not, in one sentence for the operator.</exception>
    public static async Task OpenStorage(this IServiceProvider services, bool join = false, CancellationToken ct = default)
    {
        try
        {
            await services.GetRequiredService<Database>().Open(join, ct);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
            if (services.GetRequiredService<StorageSettings>().MigratesAtStart) await Upgrade.Run(db, ct);
            else await RefuseOld(db, ct);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.DuplicateTable)
        {
            throw new StorageException(
                "The data was made by a version whose migrations this one does not know: start that version, or move the data away (ROUAGES_DATA).", refusal);
        }
        catch (PostgresException refusal) when (!DatabaseAway.Is(refusal))
        {
            throw new StorageException($"The database refuses what this version needs: {refusal.MessageText}", refusal);
        }
        catch (NpgsqlException error)
        {
            throw new StorageException($"The database does not answer: {error.Message}", error);
        }
    }

    /// <summary>
    /// Builds the model of these tables, which takes a second, before anything else is there: it is the same for all contexts of the same
    /// modules, whatever their database, and kept for the process. Whoever needs it meanwhile waits for it.
    /// </summary>
    public static IModel BuildModel(IServiceCollection tables)
    {
        using var services = tables.BuildServiceProvider();
        // In the order of those of the site: other options have a model of their own.
        var options = new DbContextOptionsBuilder<RouagesDb>().UseApplicationServiceProvider(services);
        Configure(options, "Host=none");
        using var db = new RouagesDb(options.Options);
        return db.Model;
    }

    private static async Task RefuseOld(RouagesDb db, CancellationToken ct)
    {
        if (await Upgrade.Pending(db, ct) is { Count: > 0 } pending)
            throw new StorageException(
                $"The database waits for an upgrade ({string.Join(", ", pending)}) and Migrate:AtStart is false: run “rouages upgrade” once.");
    }

    private static IEnumerable<IInterceptor> Ways(IServiceProvider provider) =>
        provider.GetRequiredService<StorageSettings>().Replica is null
        ? [] : [new ReplicaConnections(provider.GetRequiredService<Replica>(), provider.GetRequiredService<Database>())];

    private static readonly PoolRenewal Renewal = new();
    private static readonly BatchedAnswers Batched = new();

    /// <summary>The options every <see cref="RouagesDb"/> is made with; the design tool and tests use them too.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string address)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .UseNpgsql(address, npgsql =>
                npgsql.MigrationsAssembly("Rouages.Migrations").MigrationsHistoryTable("migration", "storage").SetPostgresVersion(15, 0))
            .AddInterceptors(Renewal, Batched)
            .ReplaceService<IModelCacheKeyFactory, ModelKey>();
    }
}
