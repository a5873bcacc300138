using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Rouages.Web.Api;

/// <summary>An answer of the API: JSON with its ETag, or 304 to whoever has it already.</summary>
/// <typeparam name="T">Its shape.</typeparam>
/// <param name="value">What it says.</param>
public sealed class ApiAnswer<T>(T value) : IResult, IEndpointMetadataProvider
{
    private static readonly JsonSerializerOptions Json = new(
        JsonSerializerDefaults.Web)
    { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What it says.</summary>
    public T Value { get; } = value;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var shared = httpContext.User.Identity?.IsAuthenticated != true;
        return ConditionalAnswer.Write(httpContext, JsonSerializer.SerializeToUtf8Bytes(Value, Json), "application/json; charset=utf-8",
            shared ? "public, max-age=60" : "private, no-cache");
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }
}
