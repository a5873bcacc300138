using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Accounts.Sessions;

/// <summary>
/// Asks the database at each request whether the session still holds: one statement, and « sign out everywhere » is true at once.
/// </summary>
internal sealed class SessionEvents(SessionCheck sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are the same for everyone.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;

        var known = context.Principal is { } user ? await sessions.Find(user, context.HttpContext.RequestAborted) : null;
        if (known is not null)
        {
            context.ReplacePrincipal(Refresh(context.Principal!, known));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>A refused form is not an address to come back to: only pages are.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var retour = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? Return.Query(request.PathBase + request.Path + request.QueryString) : "";
        if (Accepts.Json(request))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(request.PathBase + context.Options.LoginPath + retour);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Refresh(ClaimsPrincipal old, KnownPerson known)
    {
        var claims =
            old.Claims.Where(
                claim =>
                    claim.Type is ClaimTypes.NameIdentifier or CurrentPerson.Stamp or CurrentPerson.Method or CurrentPerson.Since
                        or CurrentPerson.Session).ToList();
        claims.Add(new(ClaimTypes.Name, known.Name));
        claims.Add(new(CurrentPerson.Language, known.Language));
        if (!known.HasPassword) claims.Add(new(CurrentPerson.KeyOnly, "true"));
        if (known.IsOperator) claims.Add(new(OperatorRoutes.Claim, "true"));
        if (known.Confirmed) claims.Add(new(CurrentPerson.Confirmed, "true"));
        return new(new ClaimsIdentity(claims, old.Identity!.AuthenticationType));
    }
}
