using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Objects.Comments;

internal static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services) =>
        services.AddScoped<CommentReader>().AddScoped<Talk>().AddScoped<IObjectKind, CommentKind>().AddScoped<IPersonalData, CommentData>();
}
