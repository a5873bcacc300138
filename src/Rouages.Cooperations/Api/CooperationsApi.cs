using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Cooperations.Api;

/// <summary>A cooperation in a list, for programs.</summary>
[Says("Une coopération territoriale, dans une liste.")]
public sealed record CooperationRecord(
    [property: Says("Identifiant, pour toujours.")] Guid Id,
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son nom.")] string Name,
    [property: Says("Clé de son type : ptce, scic…")] string Type,
    [property: Says("Elle-même, en quelques lignes.")] string? Summary,
    [property: Says("Codes Insee de ses communes, celle du siège d’abord.")] IReadOnlyList<string> Communes,
    [property: Says("Vrai quand tout le monde peut lire sa page.")] bool IsPublic,
    [property: Says("Depuis quand elle est publique ; null si elle ne l’a jamais été.")] DateTimeOffset? PublishedAt,
    [property: Says("Vrai pour une donnée de démonstration.")] bool IsDemo,
    [property: Says("Sa page.")] string Url);

/// <summary>An organisation in a cooperation, for programs.</summary>
[Says("Une organisation dans une coopération. Celles qui sont seulement venues voir et les personnes venues en leur nom n’y sont pas.")]
public sealed record CooperationMemberRecord(
    [property: Says("L’adresse de l’organisation ici.")] string Slug,
    [property: Says("Son nom.")] string Name,
    [property: Says("member, facilitator, lead ou advisor.")] string Role);

/// <summary>A cooperation, for programs.</summary>
[Says("Une coopération territoriale.")]
public sealed record CooperationDetailRecord(
    [property: Says("Identifiant, pour toujours.")] Guid Id,
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son nom.")] string Name,
    [property: Says("Clé de son type : ptce, scic…")] string Type,
    [property: Says("Elle-même, en quelques lignes.")] string? Summary,
    [property: Says("Ce qu’elle veut.")] string? Vision,
    [property: Says("Sa présentation, en Markdown.")] string? Presentation,
    [property: Says("Codes Insee de ses communes, celle du siège d’abord.")] IReadOnlyList<string> Communes,
    [property: Says("Ses organisations, au plus 500.")] IReadOnlyList<CooperationMemberRecord> Members,
    [property: Says("Vrai quand tout le monde peut lire sa page.")] bool IsPublic,
    [property: Says("Vrai quand elle est fermée.")] bool IsClosed,
    [property: Says("Depuis quand elle est publique ; null si elle ne l’a jamais été.")] DateTimeOffset? PublishedAt,
    [property: Says("Vrai pour une donnée de démonstration.")] bool IsDemo,
    [property: Says("Sa page.")] string Url);

internal static class CooperationsApi
{
    internal static void MapCooperationsApi(this IEndpointRouteBuilder pages)
    {
        var api = pages.MapApi().WithTags("cooperations");
        api.MapGet("/cooperations", List)
            .WithSummary(
                Words.Key("Les coopérations publiques, la plus ancienne d’abord ; avec la portée « cooperations », les vôtres aussi."));
        pages.MapPublicCooperationApi("", ApiScope.Cooperations).WithTags("cooperations").MapGet("", One)
            .WithSummary(Words.Key("Une coopération publique ; avec la portée « cooperations », l’une des vôtres aussi."));
        pages.MapMeApi();
    }

    private static async Task<Results<ApiAnswer<ApiPage<CooperationRecord>>, ProblemHttpResult>> List(
        [AsParameters] PageQuery page,
        [Says("Une partie du nom.")] string? q,
        [Says("Clé du type : ptce, scic…")] string? type,
        [Says("Code Insee de l’une de ses communes.")] string? commune,
        ClaimsPrincipal user, CooperationFinder cooperations, RouagesDb db, SiteAddress site, Words T, CancellationToken ct)
    {
        if (page.RefuseById(T) is { } refused) return refused;
        var (after, asked) = (page.AfterId, q?.Trim().AtMost(ApiLimits.LongestSearch));
        var found = Readable(db, cooperations, user.For(ApiScope.Cooperations).FindPersonId()).Where(cooperation => cooperation.Id > after);
        if (!string.IsNullOrEmpty(asked))
            found = found.Where(cooperation => PostgresText.Folded(cooperation.Name).Contains(PostgresText.Folded(asked)));
        if (type is not null) found = found.Where(cooperation => cooperation.Type == type);
        if (commune is not null) found = found.Where(cooperation => cooperation.Communes.Contains(commune));
        var rows = await found.OrderBy(cooperation => cooperation.Id).Take(page.Rows).ToListAsync(ct);
        return page.Answer(rows, cooperation => cooperation.Id.ToString("N"), cooperation => Shape(cooperation, site));
    }

    private static async Task<ApiAnswer<CooperationDetailRecord>> One(
        [Says("L’adresse de la coopération ici.")] string slug, CooperationPlace place, CooperationFinder cooperations, SiteAddress site,
            CancellationToken ct) =>
        new(Shape(place, await cooperations.Members(place.Id, ct), site));

    private static IQueryable<Cooperation> Readable(RouagesDb db, CooperationFinder cooperations, Guid? person)
    {
        var all = db.Set<Cooperation>().AsNoTracking();
        if (person is not { } reader) return all.Public();
        var own = cooperations.WhereHeld(reader, Right.SeeInside, closedToo: true);
        return all.Where(cooperation => (cooperation.PublishedAt != null && cooperation.ClosedAt == null) || own.Contains(cooperation.Id));
    }

    private static CooperationRecord Shape(Cooperation one, SiteAddress site) => new(
        one.Id, one.Slug, one.Name, one.Type, one.Summary, one.Communes, one.IsPublic, one.PublishedAt, one.IsDemo,
            Address(one.Slug, site));

    private static CooperationDetailRecord Shape(CooperationPlace place, IReadOnlyList<MemberLine> members, SiteAddress site) => new(
        place.Id, place.Slug, place.Name, place.Type, place.Facts.Summary, place.Facts.Vision, place.Facts.Presentation, place.Communes,
        [.. members.Where(member => CircleLayout.RingOf(member) < CircleLayout.Outer && !member.IsInhabitant)
            .Select(member => new CooperationMemberRecord(member.Slug, member.Name, ApiNames.Of(member.Role)))],
        place.IsPublic, place.IsClosed, place.Facts.PublishedAt, place.IsDemo, Address(place.Slug, site));

    private static string Address(string slug, SiteAddress site) => site.Of($"/cooperations/{slug}", Words.English ? "en" : "fr");
}
