using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web;

/// <summary>
/// Every request that changes something carries the anti-forgery token of a page, whatever its endpoint binds: the framework alone verifies
/// it only where a form is bound. A form whose button says everything therefore needs no parameter.
/// </summary>
public static class FormTokens
{
    /// <summary>This address is posted to without a token of ours.</summary>
    /// <param name="builder">The endpoint, or the hub.</param>
    /// <param name="reason">What guards it instead.</param>
    public static T WithoutToken<T>(this T builder, string reason) where T : IEndpointConventionBuilder
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        builder.Add(endpoint => endpoint.Metadata.Add(new NoToken(reason)));
        return builder;
    }

    /// <summary>Place it after authentication: a token belongs to the person it was made for.</summary>
    internal static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) => app.UseAntiforgery().Use(async (http, next) =>
    {
        if (Guards(http) && !await Verified(http))
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await next(http);
    });

    // Where no endpoint answers, nothing can be changed; and the page of a refused method is more useful than the one of a refused form.
    private static bool Guards(HttpContext http) =>
        !IsSafe(http.Request.Method) && http.GetEndpoint() is { } endpoint
        && endpoint.Metadata.Count > 0 && endpoint.Metadata.GetMetadata<NoToken>() is null;

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static async Task<bool> Verified(HttpContext http)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { } asked) return asked.IsValid;
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}

/// <summary>Names an address that is posted to without a token, and why.</summary>
/// <param name="Reason">What guards it instead.</param>
public sealed record NoToken(string Reason) : IAntiforgeryMetadata
{
    /// <inheritdoc/>
    public bool RequiresValidation => false;
}
