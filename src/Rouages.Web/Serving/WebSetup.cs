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
using Rouages.Web.Jobs;
using Rouages.Web.Modules;

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
        services.AddOutputCache();
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
        services.AddSingleton<JobRunner>().AddHostedService(provider => provider.GetRequiredService<JobRunner>()).AddScoped<IScheduledJob, SweepFiles>();

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
        .UseReplica();

    internal static void MapWeb(this IEndpointRouteBuilder pages)
    {
        pages.MapHome();
        pages.MapHealth();
        pages.MapReadingComfort();
        pages.MapAbout();
        pages.MapGallery();
        pages.MapApiReference();
    }
}
