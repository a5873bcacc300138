using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;

namespace Rouages.Fences.Tests;

public sealed partial class TableFences
{
    [Fact]
    public void Each_table_lives_in_the_schema_of_its_module()
    {
        using var db = Db();
        var strays = db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null)
            .Where(entity => Home(entity.ClrType.Assembly.GetName().Name!) is { } home && entity.GetSchema() != home);
        None.Of(strays.Select(entity => $"{entity.ClrType.Name} is in {entity.GetSchema()}"));
    }

    [Fact]
    public void Foreign_keys_point_home_or_to_what_all_share()
    {
        using var db = Db();
        var keys = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys());
        None.Of(keys.Where(key =>
            key.PrincipalEntityType.GetSchema() is { } to && !House.Shared.Contains(to) && to != key.DeclaringEntityType.GetSchema())
            .Select(key => $"{key.DeclaringEntityType.ClrType.Name} → {key.PrincipalEntityType.ClrType.Name}"));
    }

    // Connections go back to the pool without being reset: what one keeps, the next request would inherit.
    [Fact]
    public void A_session_that_keeps_something_is_outside_of_the_pool() =>
        None.Of(House.Files(null, ".cs").Select(file => (File: House.Short(file), Text: File.ReadAllText(file)))
            .Where(file => SessionWords().IsMatch(file.Text) && !file.Text.Contains("Pooling=false", StringComparison.Ordinal))
            .Select(file => file.File));

    [GeneratedRegex("""pg_(try_)?advisory_lock|"LISTEN |"SET (?!LOCAL)|set_config\(.*false\)|TEMP TABLE (?!.*ON COMMIT DROP)""")]
    private static partial Regex SessionWords();

    private static string? Home(string assembly) => House.Modules.Contains(assembly) ? House.Module(assembly).Name : null;

    // The model needs no server: the address is never opened.
    private static RouagesDb Db()
    {
        var services = new ServiceCollection();
        Host.HostModules.AddTables(services);
        var options = new DbContextOptionsBuilder<RouagesDb>().UseApplicationServiceProvider(services.BuildServiceProvider());
        StorageServices.Configure(options, "Host=localhost;Database=none");
        return new RouagesDb(options.Options);
    }
}
