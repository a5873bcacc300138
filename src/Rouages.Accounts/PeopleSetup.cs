using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Account;
using Rouages.Accounts.Arriving;
using Rouages.Accounts.Calendars;
using Rouages.Accounts.Confirming;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Erasing;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.OpenId;
using Rouages.Accounts.Operating;
using Rouages.Accounts.Passkeys;
using Rouages.Accounts.Resetting;
using Rouages.Accounts.Sessions;
using Rouages.Accounts.SigningIn;
using Rouages.Accounts.SigningUp;
using Rouages.Accounts.Tokens;
using Rouages.Accounts.TwoStep;
using Rouages.Mail;
using Rouages.Web;
using Rouages.Web.Api;
using Rouages.Web.Modules;

namespace Rouages.Accounts;

/// <summary>Accounts: services, cookies, policies and pages.</summary>
internal static class PeopleSetup
{
    private static readonly TimeSpan SecondStep = TimeSpan.FromMinutes(10);

    internal static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Person>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddUserStore<PersonStore>().AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(options => SetPasskeys(options, configuration));
        services.AddScoped<SessionCheck>().AddScoped<SessionEvents>().AddScoped<Attempts>().AddScoped<Credentials>()
            .AddScoped<AccountLetters>().AddScoped<Reauthentication>().AddScoped<SignInGuard>();
        services.AddSingleton<Links>().AddSingleton<KnownDevices>().AddSingleton<Sessions.Sessions>();
        services.AddScoped<IPersonalData, AccountData>().AddScoped<PersonRemoval>();
        services.AddScoped<IScheduledJob, OldAttempts>();
        services.AddScoped<INewcomers, Newcomers>();
        services.AddScoped<IReauthentication>(provider => provider.GetRequiredService<Reauthentication>()).AddScoped<PersonActs>();
        services.AddSingleton(
            new OperatorEntry(Words.Key("Personnes"), Words.Key("Aider à se reconnecter, bloquer, effacer un compte."),
                OperatedPeopleEndpoint.Path, 20));
        services.AddKeyedSingleton<MailSignal>(ResetRequests.Signal).AddScoped<ResetRequests>().AddHostedService<ResetService>();
        services.AddScoped<IDemoContent, DemoPeopleContent>();
        if (configuration.GetValue<bool>("Demo:Load"))
            services.AddSingleton<IInstanceNotice, DemoNotice>();
        foreach (var demo in DemoPeople.All)
            services.AddSingleton(new DemoAccount(demo.Who, demo.Email, DemoPeople.Password));
        return services.AddSessionCookies(OpenIdSettings.Read(configuration)).AddPolicies();
    }

    internal static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapSigningUp();
        pages.MapConfirming();
        pages.MapSigningIn();
        pages.MapSecondStep();
        pages.MapPasskeySignIn();
        pages.MapResetting();
        if (pages.ServiceProvider.GetService<OpenIdSettings>() is not null) pages.MapOpenId();
        pages.MapCalendarFeed();
        pages.MapOperatedPeople();
        var account = pages.MapGroup(Routes.Account).RequireAuthorization().AddEndpointFilter(NotKept);
        account.MapAccount();
        account.MapPasskeys();
        account.MapTokens();
        account.MapCalendar();
        account.MapTwoStep();
        account.MapErasing();
        if (pages.ServiceProvider.GetService<OpenIdSettings>() is not null) account.MapProvider();
    }

    /// <summary>Keys and codes must not stay in a cache of the device.</summary>
    private static ValueTask<object?> NotKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static void SetPasskeys(IdentityPasskeyOptions options, IConfiguration configuration)
    {
        // A passkey replaces both steps: the device must have recognised its owner.
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        if (Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var site))
            options.ServerDomain = site.Host;
    }

    private static IServiceCollection AddSessionCookies(this IServiceCollection services, OpenIdSettings? provider)
    {
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                Guard(options, "rouages", Sessions.Sessions.Sliding);
                options.SlidingExpiration = true;
                options.LoginPath = Routes.SignIn;
                options.EventsType = typeof(SessionEvents);
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Guard(options, "rouages-etape", SecondStep))
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(ApiRoutes.Scheme, configureOptions: null);
        if (provider is null) return services;
        services.AddSingleton(provider).AddScoped<Arrivals>();
        authentication.AddCookie(IdentityConstants.ExternalScheme, options => Guard(options, "rouages-arrivee", SecondStep))
            .AddOpenId(provider);
        return services;
    }

    private static void Guard(CookieAuthenticationOptions options, string name, TimeSpan life)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = life;
    }

    private static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        var known = new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser().RequireClaim(CurrentPerson.Confirmed).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(known);
        return services;
    }
}
