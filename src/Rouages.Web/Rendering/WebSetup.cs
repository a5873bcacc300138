using System.Reflection;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using Rouages.Web.Api;
using Rouages.Web.Calendar;
using Rouages.Web.Identity;
using Rouages.Web.Jobs;
using Rouages.Web.Modules;
using Rouages.Web.Operating;

namespace Rouages.Web;

/// <summary>What the host asks of Rouages.Web: services, pipeline, the site's own pages.</summary>
public static class WebSetup
{
    /// <summary>Registers words, components and the site's services.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="modules">The assemblies of the modules, for their words.</param>
    public static IServiceCollection AddWeb(this IServiceCollection services, IEnumerable<Assembly> modules)
    {
        services.AddPages();
        services.AddPublicAddress();
        services.AddDataProtection();
        services.AddAuthentication();
        services.AddAuthorization();
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddSingleton<PageAssets>();
        services.AddHttpContextAccessor();
        services.AddSingleton<SiteAddress>().AddScoped<ComponentWriter>();
        services.AddLimits();
        services.AddApi();
        services.AddSingleton<CalendarFeed>();
        services.AddPublished<InstanceFacts>();
        services.AddSingleton(
            new OperatorEntry(Words.Key("Tâches"), Words.Key("Ce qui se fait tout seul, quand, et ce qui a échoué."), MachineEndpoint.Jobs,
                60)
            { Waiting = MachineEndpoint.FailedJobs });
        services.AddSingleton(
            new OperatorEntry(Words.Key("Stockage"), Words.Key("La base, les fichiers, la place qui reste."), MachineEndpoint.Storage, 70)
            { Waiting = MachineEndpoint.LacksRoom });
        services.AddSingleton(
            new OperatorEntry(Words.Key("Version et réglages"), Words.Key("Ce qui tourne ici, et comment c’est réglé."),
                MachineEndpoint.Settings, 80));
        services.AddSingleton(
            new OperatorEntry(Words.Key("Identité du site"),
                Words.Key("Qui édite ce site, comment vous écrire, la déclaration d’accessibilité."), InstanceEndpoint.Path, 10));
        services.AddScoped<IHeaderCount, OperatorCount>();
        services.AddOutputCache();
        services.AddSingleton<Answers>();
        services.AddSingleton<PublicPages>().AddSingleton<ISaveChangesInterceptor, PublishedChanges>();
        services.AddHostedService(provider => provider.GetRequiredService<PublicPages>());
        // Each render masks its tokens anew, so compressed pages give nothing away. At its quickest, gzip is quicker than Brotli and
        // makes pages smaller; files, compressed once with time, have both.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<GzipCompressionProvider>();
        });
        return services.AddWords(modules);
    }

    /// <summary>Registers what runs the modules' scheduled jobs; the storage must be registered too.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddSingleton<JobRunner>().AddHostedService(provider => provider.GetRequiredService<JobRunner>())
            .AddScoped<IScheduledJob, SweepFiles>();

    /// <summary>The whole pipeline, in its order; endpoints follow.</summary>
    public static IApplicationBuilder UseWeb(this IApplicationBuilder app) => app
        .UsePublicAddress()
        .UseSecurityHeaders()
        .UseLanguages()
        .UseFaults()
        .UseRouting()
        .UseCors()
        .UseOutputCache()
        .UseResponseCompression()
        .UseAuthentication()
        .UseAuthorization()
        .UseFormTokens()
        .UseRateLimiter() // After the tokens: what no page of ours sent uses up nobody's tries.
        .UseEmptyForms()
        .UseAnswers()
        .UseReplica();

    internal static void MapWeb(this IEndpointRouteBuilder pages)
    {
        pages.MapHome();
        pages.MapHealth();
        pages.MapReadingComfort();
        pages.MapAbout();
        pages.MapGallery();
        pages.MapApiReference();
        pages.MapConsole();
        pages.MapInstance();
        pages.MapMachine();
    }
}
