using Microsoft.EntityFrameworkCore.Design;
using Rouages.Host;
using Rouages.Storage;

namespace Rouages.Design;

/// <summary>Gives dotnet-ef the same context as the site, without a database.</summary>
internal sealed class DesignFactory : IDesignTimeDbContextFactory<RouagesDb>
{
    public RouagesDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection().AddTables();
        services.AddDbContext<RouagesDb>(options => StorageServices.Configure(options, "Host=nowhere"));
        return services.BuildServiceProvider().GetRequiredService<RouagesDb>();
    }
}
