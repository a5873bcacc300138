using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons.Content;
using Rouages.Cooperations;
using Rouages.Objects.Kinds;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Themes;

/// <summary>What cooperations are about, in their form and in their list.</summary>
internal sealed class CooperationThemes(RouagesDb db, ThemeList themes) : ICooperationFacet
{
    private const int MostOnCard = 3;

    // On every page of the list, so it is compiled once.
    private static readonly Func<RouagesDb, Guid[], int, IAsyncEnumerable<Themed>> About = EF.CompileAsyncQuery(
        (RouagesDb db, Guid[] cooperations, int most) => db.Set<Themed>().AsNoTracking()
            .Where(t => t.Kind == CooperationKind.Word && cooperations.Contains(t.ObjectId))
            .OrderBy(t => t.ObjectId).ThenBy(t => t.Theme).Take(most));

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

    public async Task<IReadOnlyDictionary<Guid, string>> Say(IReadOnlyList<Guid> cooperations, CancellationToken ct) =>
        (await About(db, [.. cooperations], cooperations.Count * Theme.MostOnObject).ToListAsync(ct))
        .GroupBy(t => t.ObjectId, t => themes.Find(t.Theme)?.Label())
        .ToDictionary(about => about.Key, about => Card([.. about.OfType<string>()]));

    // A card has room for a few; the page says them all.
    private static string Card(List<string> labels) => string.Join(", ", labels.Take(MostOnCard)) + (labels.Count > MostOnCard ? "…" : "");
}

internal static class ThemesSetup
{
    public static void AddThemes(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(ThemeList.Load(ContentRoot.Find(configuration["Content:Root"])))
            .AddScoped<ICooperationFacet, CooperationThemes>().AddPublished<Themed>();
}
