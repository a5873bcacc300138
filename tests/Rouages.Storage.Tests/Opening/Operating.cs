using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Host;

namespace Rouages.Storage.Tests.Opening;

/// <summary>The storage as the command line has it: beside the site or without it.</summary>
internal static class Operating
{
    public static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRouagesStorage();
        builder.Services.AddTables();
        return builder.Services.BuildServiceProvider();
    }

    public static ServiceProvider On(string folder) => Services(new() { ["ROUAGES_DATA"] = folder });
}
