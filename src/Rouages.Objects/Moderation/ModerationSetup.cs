using System.Security.Claims;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Objects.Comments;
using Rouages.Objects.Notifications;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Moderation;

internal static class ModerationSetup
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddSingleton(
            new OperatorEntry(Words.Key("Modération"), Words.Key("Les signalements qui attendent, et ceux qui ont reçu une réponse."),
                QueueEndpoint.Path, 40)
            { Waiting = Waiting });
        services.AddScoped<Remarks>().AddScoped<RemarkNews>();
        services.AddScoped<Moderators>().AddScoped<ReportBounds>().AddScoped<Decisions>().AddScoped<ModerationNews>()
            .AddScoped<IHideable, CommentHiding>();
        services.AddScoped<IObjectKind, ReportKind>().AddScoped<IActivityText, ModerationActivityText>()
            .AddScoped<IPersonalData, ModerationData>();
        services.AddSingleton(Kind(ModerationNews.Decision, Words.Key("Une décision de modération qui me concerne")));
        services.AddSingleton(Kind(RemarkNews.Answered, Words.Key("La réponse à une remarque que j’ai faite")));
        services.AddSingleton(Kind(ModerationNews.Report, Words.Key("Un signalement à traiter")));
    }

    private static NotificationKind Kind(string key, string label) =>
        new(key, label, Cadence.AtOnce) { Group = NotificationGroup.Moderation };

    private static Task<int> Waiting(IServiceProvider services, ClaimsPrincipal user, CancellationToken ct) =>
        services.GetRequiredService<Moderators>().Waiting(user.PersonId(), ct);

    public static void MapModeration(this IEndpointRouteBuilder pages)
    {
        pages.MapReporting();
        pages.MapQueue();
        pages.MapDecisions();
        pages.MapShowingAnswers();
    }
}
