using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
                QueueEndpoint.Path, 40));
        services.AddScoped<Remarks>().AddScoped<RemarkNews>();
        services.AddScoped<Moderators>().AddScoped<Decisions>().AddScoped<ModerationNews>().AddScoped<IHideable, CommentHiding>();
        services.AddScoped<IObjectKind, ReportKind>().AddScoped<IActivityText, ModerationActivityText>()
            .AddScoped<IPersonalData, ModerationData>();
        services.AddSingleton(
            new NotificationKind(ModerationNews.Decision, Words.Key("Une décision de modération qui me concerne"), Cadence.AtOnce));
        services.AddSingleton(
            new NotificationKind(RemarkNews.Answered, Words.Key("La réponse à une remarque que j’ai faite"), Cadence.AtOnce));
        services.AddSingleton(new NotificationKind(ModerationNews.Report, Words.Key("Un signalement à traiter"), Cadence.AtOnce));
    }

    public static void MapModeration(this IEndpointRouteBuilder pages)
    {
        pages.MapReporting();
        pages.MapQueue();
        pages.MapDeciding();
        pages.MapShowingAnswers();
    }
}
