using Microsoft.EntityFrameworkCore.Design;
using Rouages.Host;
using Rouages.Storage;
using Rouages.Web.Mail;

namespace Rouages.Design;

/// <summary>Gives dotnet-ef the same context as the site, without a database.</summary>
internal sealed class DesignFactory : IDesignTimeDbContextFactory<RouagesDb>
{
    public RouagesDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection().AddMailTables();
        foreach (var module in HostModules.All) services.AddSingleton<ITables>(module);
        services.AddDbContext<RouagesDb>(options => StorageServices.Configure(options, "Host=nowhere"));
        return services.BuildServiceProvider().GetRequiredService<RouagesDb>();
    }
}
