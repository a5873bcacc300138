using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using OpenTelemetry.Instrumentation.AspNetCore;

namespace Rouages.Host.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void A_trace_knows_an_address_by_its_pattern_only()
    {
        var options = new AspNetCoreTraceInstrumentationOptions();
        Telemetry.Hide(options);
        using var activity = new Activity("request");
        activity.SetTag("url.path", "/invitation/SECRET").SetTag("url.query", "?lien=SECRET");
        var http = new DefaultHttpContext();

        options.EnrichWithHttpRequest!(activity, http.Request);
        Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains("SECRET", StringComparison.Ordinal));

        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/invitation/{token}"), 0, null, null));
        options.EnrichWithHttpResponse!(activity, http.Response);
        Assert.Equal("/invitation/{token}", activity.GetTagItem("url.path"));
    }
}
