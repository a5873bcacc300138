using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Objects.Kinds;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Themes;

/// <summary>What cooperations are about, in their form and in their list.</summary>
internal sealed class CooperationThemes(RouagesDb db, ThemeList themes) : ICooperationFacet
{
    public RenderFragment Filter => builder =>
    {
        builder.OpenComponent<ThemeFilter>(0);
        builder.CloseComponent();
    };

    public RenderFragment Field(Guid cooperation) => builder =>
    {
        builder.OpenComponent<ThemeField>(0);
        builder.AddComponentParameter(1, nameof(ThemeField.On), new ObjectRef(CooperationKind.Word, cooperation));
        builder.CloseComponent();
    };

    public Task Save(Guid cooperation, IFormCollection typed, CancellationToken ct) => typed.ContainsKey(ThemeField.ShownName)
        ? db.SetThemes(new(CooperationKind.Word, cooperation), typed[ThemeField.FieldName].Select(themes.Find).OfType<Theme>(), ct)
            : Task.CompletedTask;

    public IQueryable<Guid>? Matching(IQueryCollection asked) =>
        themes.With(asked[ThemeFilter.QueryName]) is { Count: > 0 } wanted ? db.WhereThemed(CooperationKind.Word, wanted) : null;
}

internal static class ThemesSetup
{
    public static void AddThemes(this IServiceCollection services) =>
        services.AddSingleton(ThemeList.Embedded()).AddScoped<ICooperationFacet, CooperationThemes>().AddPublished<Themed>();

    /// <summary>The name of a theme in the language of the request.</summary>
    public static string Label(this Theme theme) => Words.English ? theme.En : theme.Fr;
}
