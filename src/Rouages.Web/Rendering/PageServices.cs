using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Rouages.Web;

/// <summary>What the framework's components ask for when <see cref="PageRenderer"/> renders them.</summary>
internal static class PageServices
{
    internal static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest)
        .AddScoped<AntiforgeryStateProvider, PageTokens>()
        .AddScoped<NavigationManager, PageAddress>()
        .AddSingleton<IJSRuntime, NoScript>();
}

/// <summary>The token of a page's forms, for the framework's <c>AntiforgeryToken</c>.</summary>
internal sealed class PageTokens(IAntiforgery tokens, IHttpContextAccessor asking) : AntiforgeryStateProvider
{
    private AntiforgeryRequestToken? _token;

    /// <summary>The page holds a token: it is this request's alone.</summary>
    public bool WereAsked { get; private set; }

    /// <summary>The token that it holds.</summary>
    public string? Given => _token?.Value;

    public override AntiforgeryRequestToken? GetAntiforgeryToken()
    {
        WereAsked = true;
        if (_token is null && asking.HttpContext is { } http && tokens.GetAndStoreTokens(http) is { RequestToken: { } value } set)
            _token = new(value, set.FormFieldName);
        return _token;
    }
}

/// <summary>Where a page is, for forms that post to their own address.</summary>
internal sealed class PageAddress(IHttpContextAccessor asking) : NavigationManager
{
    protected override void EnsureInitialized()
    {
        var request = asking.HttpContext!.Request;
        Initialize(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase) is var home && home.EndsWith('/') ? home
            : home + "/", request.GetEncodedUrl());
    }
}

/// <summary>Pages are written whole on the server: <c>HeadOutlet</c> asks for scripts, and never calls one.</summary>
internal sealed class NoScript : IJSRuntime
{
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new NotSupportedException();

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
        throw new NotSupportedException();
}
