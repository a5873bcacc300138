using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Needs.Domain;
using Rouages.Needs.Witnessing;
using Rouages.Objects;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;

namespace Rouages.Needs.Showing;

/// <summary>Reads a need for its page.</summary>
internal sealed class NeedReader(
    RouagesDb db, ObjectKinds kinds, TerritoryFinder territories, ThemeList themes, NeedThread thread, NeedRights rights, OwnVoice own)
{
    private const int WitnessesOnPage = 20, MostPages = 500;

    /// <summary>The need of this address as this reader may see it, to be changed; null when there is none.</summary>
    public async Task<Need?> Find(string slug, HttpContext http, CancellationToken ct) =>
        await db.Set<Need>().SingleOrDefaultAsync(n => n.Slug == slug, ct) is { } need
        && (need.Hidden is null || IsAuthor(need, http)) ? need : null;

    public static bool IsAuthor(Need need, HttpContext http) =>
        http.User.FindPersonId() is { } person && need.Author.Person == person;

    public async Task<NeedView?> Read(Need need, int page, HttpContext http, CancellationToken ct)
    {
        if (await kinds.Card(new(NeedKind.Word, need.Id), http.User, ct) is not { } card) return null;
        var voices = await db.VoicesOf(need.Id, ct);
        var (witnesses, current, pages) = await Witnesses(need.Id, voices, page, ct);
        var voice = await own.Of(need.Id, http, ct);
        var about = await db.ThemesOf(card.Ref, ct);
        return new(card, need.Slug, Facts(need, [.. about.Select(themes.Find).OfType<Theme>()]), voices, witnesses, current, pages,
            thread.Of(need, voices))
        {
            HasSaid = voice is not null, IsAuthor = IsAuthor(need, http),
            MayMove = await rights.MayMove(need, http.User, ct),
            Words = new() { Commune = territories.Find(voice?.Commune)?.DisplayName, Words = voice?.Words, Name = voice?.Name },
            Move = new() { Standing = need.Standing.ToString(), Reason = need.StandingReason },
        };
    }

    private NeedFacts Facts(Need need, IReadOnlyList<Theme> about) => new(
        need.Sentence, need.Details, need.Concerned, territories.Find(need.Territory), need.Place, need.Known, need.KnownWords,
        need.Author.Name, need.SaidAt)
    {
        Standing = need.Standing, StandingReason = need.StandingReason, StandingAt = need.StandingAt, HiddenReason = need.HiddenReason,
        Themes = about,
    };

    // The commune stands beside words only where enough people said it for nobody to be recognised.
    private async Task<(IReadOnlyList<WitnessLine> Lines, int Page, int Pages)> Witnesses(
        Guid need, VoiceCount voices, int page, CancellationToken ct)
    {
        var told = db.Set<Witness>().AsNoTracking().Where(w => w.NeedId == need && w.Words != null && w.Hidden == null);
        var pages = Math.Clamp((await told.CountAsync(ct) + WitnessesOnPage - 1) / WitnessesOnPage, 1, MostPages);
        var current = Math.Clamp(page, 1, pages);
        var lines = await told.OrderByDescending(w => w.At).ThenBy(w => w.Id).Skip((current - 1) * WitnessesOnPage).Take(WitnessesOnPage)
            .Select(w => new { w.Id, w.Words, w.Name, w.Commune, w.At }).ToListAsync(ct);
        var open = voices.Communes.Where(one => one.People is not null).Select(one => one.Commune).ToHashSet();
        return ([.. lines.Select(w => new WitnessLine(w.Id, w.Words!, w.Name,
            w.Commune is { } commune && open.Contains(commune) ? territories.Find(commune)?.Name : null, w.At))], current, pages);
    }
}
