using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons.Content;
using Rouages.Cooperations;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Conversions;
using Rouages.Workshops.Demo;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.PaperImport;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops;

/// <summary>What a workshop starts from and what it becomes: formats, restitution, conversions.</summary>
internal static class ConversionSetup
{
    public static void AddOutcomes(this IServiceCollection services, IConfiguration configuration)
    {
        // Read now rather than at the first page: a content file that cannot be used must stop the start.
        services.AddSingleton(Formats.Load(ContentRoot.Find(configuration["Content:Root"])));
        services.AddScoped<RestitutionReading>().AddScoped<IObjectKind, WorkshopKind>();
        services.AddSingleton<WorkshopSearch>().AddSingleton<ISearchable>(provider => provider.GetRequiredService<WorkshopSearch>());
        services.AddScoped<WallPictures>().AddScoped<IFileOwners, WallFiles>();
        services.AddScoped<CardConversions>().AddScoped<GroupDiagnoses>();
        services.AddScoped<DiagnosisSteps>();
        services.AddScoped<PaperPages>();
        services.AddScoped<PaperCopying>();
        services.AddScoped<IDemoContent, DemoWorkshops>();
        services.AddScoped<IOriginResolver, CardThread>().AddScoped<IOriginResolver, AgreementThread>();
    }

    public static void MapOutcomes(this IEndpointRouteBuilder pages)
    {
        pages.MapRestituting();
        pages.MapPublishing();
        pages.MapConcluding();
        pages.MapConversions();
        pages.MapPaper();
        pages.MapPhotos();
    }
}
