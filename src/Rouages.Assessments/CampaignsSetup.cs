using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Following;
using Rouages.Assessments.Measuring;
using Rouages.Assessments.Opening;
using Rouages.Assessments.Reminding;
using Rouages.Cooperations;
using Rouages.Objects;
using Rouages.Web.Modules;

namespace Rouages.Assessments;

/// <summary>What campaigns bring to the module: opening, answering, following, reminding.</summary>
internal static class CampaignsSetup
{
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<CampaignOpening>();
        services.AddScoped<Invitations>().AddScoped<DiagnosisNews>().AddScoped<IObjectKind, DiagnosisKind>();
        services.AddSingleton(DiagnosisNews.Opened).AddSingleton(DiagnosisNews.Reminder).AddSingleton(DiagnosisNews.Closed);
        services.AddScoped<FollowPages>();
        services.AddScoped<ReasonReader>().AddScoped<MeasureReader>();
        services.AddScoped<OpenCampaignRedirect>();
        services.AddScoped<ICooperationPanel, AnswerPanel>();
        services.AddScoped<IActivityText, DiagnosisActivityText>();
        services.AddScoped<IHomePanel, AnswerHomePanel>().AddScoped<IHomePanel, RunningPanel>();
        services.AddScoped<IScheduledJob, DeadlineReminder>();
        services.AddScoped<IPersonalData, RespondentData>();
    }

    public static void MapCampaigns(this IEndpointRouteBuilder pages)
    {
        pages.MapMeasures();
        pages.MapOpening();
        pages.MapAnswering();
        pages.MapFollowing();
        pages.MapClosing();
    }
}
