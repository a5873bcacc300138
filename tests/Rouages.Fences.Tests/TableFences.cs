using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;

namespace Rouages.Fences.Tests;

public sealed class TableFences
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
    public void Foreign_keys_point_home_or_to_the_directory()
    {
        using var db = Db();
        var keys = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys());
        None.Of(keys.Where(key => key.PrincipalEntityType.GetSchema() is { } to && to != "directory" && to != key.DeclaringEntityType.GetSchema())
            .Select(key => $"{key.DeclaringEntityType.ClrType.Name} → {key.PrincipalEntityType.ClrType.Name}"));
    }

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
