using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

// Declared above every module, so that it is found before the framework's own of the same name: nobody has to think of it.
namespace Rouages;

/// <summary>
/// <c>MapGet</c> and <c>MapPost</c> as the framework has them, but for the moment at which a slice's code is compiled: at its first request
/// instead of at the start, when nobody has asked for it yet (ADR 20). What an address asks, its metadata and its filters are known
/// at the start all the same, and a slice that cannot be bound still stops it.
/// </summary>
public static class LazyRoutes
{
    private static readonly string[] Get = ["GET"];
    private static readonly string[] Post = ["POST"];

    /// <summary>Answers GET at this address.</summary>
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder pages, string pattern, Delegate handler) =>
        pages.Map(pattern, handler, Get);

    /// <summary>Answers POST at this address.</summary>
    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder pages, string pattern, Delegate handler) =>
        pages.Map(pattern, handler, Post);

    private static RouteHandlerBuilder Map(this IEndpointRouteBuilder pages, string pattern, Delegate handler, string[] methods) =>
        RouteHandlerServices.Map(pages, pattern, handler, methods, RequestDelegateFactory.InferMetadata, AtFirstRequest);

    private static RequestDelegateResult AtFirstRequest(
        Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? known)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, known).RequestDelegate);
        return new(http => compiled.Value(http), known?.EndpointMetadata ?? []);
    }
}
