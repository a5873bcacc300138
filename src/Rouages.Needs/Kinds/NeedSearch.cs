using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Needs;

/// <summary>Needs: by their sentence, what is told of them, their themes and where they are.</summary>
internal sealed class NeedSearch(ThemeList themes, TerritoryFinder territories) : ISearchable
{
    public string Kind => NeedKind.Word;

    public string Label => Words.Key("Besoins");

    public string One => Words.Key("Besoin");

    public string Word => "besoins";

    public int Order => 15;

    public IEnumerable<Guid> Changed(object row) => row switch
    {
        Need need => [need.Id],
        _ => ThemedObjects.ThemedObject(Kind, row) is { } themed ? [themed] : [],
    };

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var about = await db.ThemesOf(Kind, ids, ct);
        var found = await db.Set<Need>().AsNoTracking().Shown().Where(n => ids.Contains(n.Id)).OrderBy(n => n.Id).Take(ids.Count)
            .ToListAsync(ct);
        return [.. found.Select(need => Document(need, about[need.Id]))];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Need>().Where(n => n.Id > id).OrderBy(n => n.Id).Select(n => n.Id).Take(most).ToListAsync(ct);

    private SearchDocument Document(Need need, IEnumerable<string> about) => new SearchDocument
    {
        Kind = Kind, ObjectId = need.Id, Audience = Audience.Everybody, Title = need.Sentence, Address = NeedLinks.Of(need.Slug),
        Words = string.Join(", ", about.Select(themes.Find).OfType<Theme>().SelectMany(theme => new[] { theme.Fr, theme.En })),
        Body = string.Join("\n", need.Concerned, need.Place, RichMarkdown.ToPlainText(need.Details)),
    }.In(territories, [need.Territory]);
}
