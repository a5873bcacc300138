using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Notifications;

internal static class NotificationsSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<Notify>().AddScoped<CommentNews>().AddScoped<Follows>().AddScoped<Preferences>()
            .AddSingleton<NotificationStop>();
        services.AddScoped<IScheduledJob, NotificationLetters>().AddScoped<IPersonalData, NotificationData>()
            .AddScoped<IHeaderCount, UnreadCount>();
        services.AddSingleton(new AccountEntry(Words.Key("Choisir ce que je reçois"), PreferencesEndpoint.Path));
        services.AddScoped<IInvitationNews, InvitationNews>().AddScoped<IMembershipNews, MembershipNews>();
        services.AddSingleton(Collectives(InvitationNews.Accepted, Words.Key("Une invitation acceptée")));
        services.AddSingleton(Collectives(MembershipNews.Request, Words.Key("Une demande d’entrée dans un collectif que j’anime")));
        services.AddSingleton(Collectives(MembershipNews.Answer, Words.Key("La réponse à ma demande d’entrée")));
        services.AddSingleton(
            new NotificationKind(CommentNews.Said, Words.Key("Un commentaire sur l’un de mes suivis"), Cadence.Daily)
            { Group = NotificationGroup.Talk });
        services.AddSingleton(
            new NotificationKind(CommentNews.Answered, Words.Key("Une réponse à ce que j’ai écrit"), Cadence.AtOnce)
            { Group = NotificationGroup.Talk });
    }

    private static NotificationKind Collectives(string key, string label) =>
        new(key, label, Cadence.AtOnce) { Group = NotificationGroup.Collectives };

    public static void MapNews(this IEndpointRouteBuilder pages)
    {
        pages.MapFollowing();
        pages.MapNotifications();
        pages.MapPreferences();
        pages.MapStopping();
    }
}
