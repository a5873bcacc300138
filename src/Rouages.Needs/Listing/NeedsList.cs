using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Needs.Domain;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Needs.Listing;

/// <summary>A need as a table tells it.</summary>
internal sealed record NeedRow(NeedLine Line, string? Concerned, string? Place, DateTimeOffset SaidAt, string Address);

/// <summary>Reads what the list is asked for, and the needs that answer.</summary>
internal sealed class NeedsList(RouagesDb db, TerritoryFinder territories, ThemeList themes, SiteAddress site, Words T)
{
    public const int LongestWords = 100;
    private const int MostRows = 10_000;

    public static readonly (string Word, NeedStanding Standing)[] Standings =
        [("ouvert", NeedStanding.Open), ("en-cours", NeedStanding.Worked), ("couvert", NeedStanding.Covered)];

    public NeedsAsked Read(IQueryCollection query)
    {
        var (words, where, standing) = (TypedText.Line(query["q"])?.AtMost(LongestWords),
            TypedText.Line(query["ou"])?.AtMost(TerritoryFinder.LongestQuestion), query["etat"].ToString());
        // The very territory that the address names, or the first that bears what was typed.
        var territory = where is null ? null
            : territories.Find(where) ?? territories.Search(where, [], 1).Select(hit => hit.Territory).FirstOrDefault();
        return new(words, territory is not null ? territory.DisplayName : where, territory,
            Standings.Any(one => one.Word == standing) ? standing : null);
    }

    public IQueryable<Need> Matching(NeedsAsked asked, IQueryCollection query)
    {
        var found = db.Set<Need>().AsNoTracking().Shown();
        if (asked.IsNowhere) return found.Where(_ => false);
        if (asked.Territory is { } territory)
        {
            var keys = territories.Here(territory);
            found = found.Where(n => keys.Contains(n.Territory));
        }

        if (asked.Standing is { } word)
        {
            var standing = Standings.First(one => one.Word == word).Standing;
            found = found.Where(n => n.Standing == standing);
        }

        if (asked.Words is { } words)
            found = found.Where(n => PostgresText.Folded(n.Sentence).Contains(PostgresText.Folded(words))
                || (n.Details != null && PostgresText.Folded(n.Details).Contains(PostgresText.Folded(words)))
                || (n.Concerned != null && PostgresText.Folded(n.Concerned).Contains(PostgresText.Folded(words))));
        if (ThemeFilter.Asked(query, themes) is { Count: > 0 } wanted)
        {
            var about = db.WhereThemed(NeedKind.Word, wanted);
            found = found.Where(n => about.Contains(n.Id));
        }

        return found;
    }

    public async Task<IReadOnlyList<NeedLine>> Page(IQueryable<Need> found, int page, CancellationToken ct) =>
        await found.OrderByDescending(n => n.MovedAt).ThenBy(n => n.Id).Skip((page - 1) * Need.OnOnePage).Take(Need.OnOnePage).Lines(db)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<NeedRow>> Rows(IQueryable<Need> found, CancellationToken ct)
    {
        var rows = found.OrderByDescending(n => n.MovedAt).ThenBy(n => n.Id).Take(MostRows);
        var more = await rows.Select(n => new { n.Id, n.Concerned, n.Place, n.SaidAt }).ToDictionaryAsync(n => n.Id, ct);
        var language = Words.English ? "en" : "fr";
        return [.. (await rows.Lines(db).ToListAsync(ct)).Where(line => more.ContainsKey(line.Id)).Select(line => new NeedRow(
            line, more[line.Id].Concerned, more[line.Id].Place, more[line.Id].SaidAt, site.Of(NeedLinks.Of(line.Slug), language)))];
    }

    /// <summary>Below three people the cell says so instead of a number.</summary>
    public TableExport<NeedRow> Table() => new(
        new("besoin", T["Besoin"], row => row.Line.Sentence),
        new("etat", T["Où en est-il ?"], row => T.Label(row.Line.Standing)),
        new("territoire", T["Territoire"], row => territories.NameOf(row.Line.Territory)),
        new("code", T["Code du territoire"], row => row.Line.Territory),
        new("lieu", T["Lieu"], row => row.Place),
        new("concerne", T["Qui est concerné"], row => row.Concerned),
        new("voix", T["Combien l’ont dit"], row => row.Line.People is { } people ? people : T["moins de trois"]),
        new("dit", T["Dit le"], row => Paris.Day(row.SaidAt)),
        new("bouge", T["Dernier mouvement"], row => Paris.Day(row.Line.MovedAt)),
        new("adresse", T["Adresse"], row => row.Address));
}
