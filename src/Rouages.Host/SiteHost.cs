using Rouages.Mail;
using Rouages.Mail.Outbox;
using Rouages.Printing;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Host;

/// <summary>The site itself: everything registered, the database opened, then served until it is asked to stop.</summary>
internal static class SiteHost
{
    public static async Task<int> Run(string[] args)
    {
        // What takes the processor for long and waits for nothing, beside what waits for PostgreSQL. A fault of the model comes again when
        // the storage is opened, and is told then.
        _ = Task.Run(() => StorageServices.BuildModel(new ServiceCollection().AddTables()));
        await using var app = Build(args);
        var endpoints = Task.Run(app.KeepEndpoints());
        _ = Task.Run(() => app.Services.GetRequiredService<TerritoryFinder>());
        await app.Services.OpenStorage();
        await endpoints;
        if (Demo.Wanted(app.Configuration)) await Demo.Load(app.Services);
        await app.StartAsync();
        app.RefusePublicOutbox();
        app.WarnOfHiddenVisitors();
        if (Demo.Wanted(app.Configuration)) app.Logger.LogInformation("{Welcome}", Demo.Welcome(app));
        await app.WaitForShutdownAsync();
        return 0;
    }

    internal static WebApplication Build(string[] args)
    {
        var builder =
            WebApplication.CreateBuilder(
                new WebApplicationOptions { Args = args, ApplicationName = typeof(SiteHost).Assembly.GetName().Name });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRouagesStorage();
        builder.Services.AddTables();
        builder.Services.AddWeb(HostModules.Speaking).AddMail().AddPrinting();
        builder.Services.AddJobs();
        builder.AddTelemetry();
        foreach (var module in HostModules.All)
        {
            builder.Services.AddSingleton(module);
            module.AddServices(builder.Services, builder.Configuration);
        }

        var app = builder.Build();
        app.UseWeb();
        var pages = app.MapPages();
        pages.MapMail();
        foreach (var module in HostModules.All)
            module.MapPages(pages);
        return app;
    }
}
