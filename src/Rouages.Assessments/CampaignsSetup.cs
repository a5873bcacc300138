using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Following;
using Rouages.Assessments.Opening;
using Rouages.Assessments.Reminding;

namespace Rouages.Assessments;

/// <summary>What campaigns bring to the module: opening, answering, following, reminding.</summary>
internal static class CampaignsSetup
{
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<CampaignOpening>();
        services.AddScoped<Invitations>();
        services.AddScoped<Followed>();
        services.AddScoped<FollowPages>();
    }

    public static void MapCampaigns(this IEndpointRouteBuilder pages)
    {
        pages.MapOpening();
        pages.MapAnswering();
        pages.MapFollowing();
        pages.MapClosing();
    }
}
