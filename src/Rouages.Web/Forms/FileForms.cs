using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace Rouages.Web;

/// <summary>Endpoints whose form carries a file.</summary>
public static class FileForms
{
    private const int TimesTooLarge = 4;
    private const int Smallest = 4 * 1024 * 1024;

    /// <summary>
    /// Bounds the request. A file somewhat too large is still read to its end, so that the form can say so beside its field and keep what
    /// was typed; only beyond four times the limit (and 4 MiB) is the request cut off. One person sends a bounded number a minute
    /// (<see cref="Limits.Files"/>).
    /// </summary>
    /// <param name="endpoint">Takes the form.</param>
    /// <param name="largest">Most bytes that the form accepts: it refuses a larger file itself.</param>
    public static TBuilder TakesFile<TBuilder>(this TBuilder endpoint, int largest)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(Math.Max(Smallest, (long)TimesTooLarge * largest)))
            .RequireRateLimiting(Limits.Files);
}
