using System.Reflection;
using Rouages.Accounts;
using Rouages.Assessments;
using Rouages.Cooperations;
using Rouages.Mail;
using Rouages.Needs;
using Rouages.Objects;
using Rouages.Printing;
using Rouages.Steering;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web.Identity;
using Rouages.Web.Modules;
using Rouages.Web.Tables;
using Rouages.Workshops;

namespace Rouages.Host;

/// <summary>What this platform is made of.</summary>
public static class HostModules
{
    /// <summary>Adding a module is one line here.</summary>
    public static IReadOnlyList<IModule> All { get; } =
    [
        new AccountsModule(),
        new TerritoriesModule(),
        new CooperationsModule(),
        new ObjectsModule(),
        new AssessmentsModule(),
        new SteeringModule(),
        new WorkshopsModule(),
        new NeedsModule(),
    ];

    /// <summary>The assemblies that speak to readers: the modules, and what they share.</summary>
    public static IEnumerable<Assembly> Speaking =>
        [.. All.Select(module => module.GetType().Assembly), typeof(Mailer).Assembly, typeof(PdfPrinter).Assembly];

    /// <summary>The tables of all of it: what the site, the migrations and the tests build their database from.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        services.AddMailTables().AddImportTables().AddInstanceTables();
        foreach (var module in All) services.AddSingleton<ITables>(module);
        return services;
    }
}
