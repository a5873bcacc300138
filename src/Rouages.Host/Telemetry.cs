using System.Diagnostics;
using Npgsql;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Rouages.Web;

namespace Rouages.Host;

/// <summary>
/// Metrics and traces by OpenTelemetry, for whoever names a collector; without one nothing is measured and nothing leaves.
/// </summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("rouages", serviceVersion: Product.Version))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddMeter("Npgsql").AddOtlpExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(Hide).AddHttpClientInstrumentation().AddNpgsql().AddOtlpExporter());
    }

    // Links that give access carry their token in the path or in the query: a trace knows the address by its pattern only.
    internal static void Hide(AspNetCoreTraceInstrumentationOptions options)
    {
        options.EnrichWithHttpRequest = (activity, _) => Hide(activity, null);
        options.EnrichWithHttpResponse = (activity, response) => Hide(activity, response.HttpContext.GetEndpoint() as RouteEndpoint);
    }

    private static void Hide(Activity activity, RouteEndpoint? endpoint)
    {
        activity.SetTag("url.path", endpoint?.RoutePattern.RawText ?? "");
        activity.SetTag("url.query", null);
    }
}
