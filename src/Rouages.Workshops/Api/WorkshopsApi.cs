using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Api;

/// <summary>A workshop whose restitution is public, for programs.</summary>
[Says("Un atelier dont la restitution est publique, dans une liste.")]
public sealed record WorkshopRecord(
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son titre.")] string Title,
    [property: Says("Clé de son format.")] string Format,
    [property: Says("L’adresse de sa coopération publique ; null sans.")] string? Cooperation,
    [property: Says("Quand il a commencé.")] DateTimeOffset? HeldAt,
    [property: Says("Quand la restitution a été publiée.")] DateTimeOffset PublishedAt,
    [property: Says("Vrai pour une donnée de démonstration.")] bool IsDemo,
    [property: Says("Sa restitution.")] string Url);

/// <summary>A card of a public restitution, for programs.</summary>
[Says("Une carte, sans le nom de qui l’a écrite.")]
public sealed record WorkshopCardRecord(
    [property: Says("Son numéro dans l’atelier.")] int Number,
    [property: Says("Le titre du temps de l’atelier où elle a été écrite.")] string Step,
    [property: Says("Ce qu’elle dit.")] string Text,
    [property: Says("Le groupe où la salle l’a mise.")] string? Group);

/// <summary>A public restitution, for programs.</summary>
[Says("La restitution publique d’un atelier.")]
public sealed record WorkshopDetailRecord(
    [property: Says("Son adresse ici.")] string Slug,
    [property: Says("Son titre.")] string Title,
    [property: Says("Nom de son format.")] string Format,
    [property: Says("Quand il a commencé.")] DateTimeOffset? HeldAt,
    [property: Says("Quand il s’est terminé.")] DateTimeOffset? EndedAt,
    [property: Says("Combien de personnes sont venues.")] int People,
    [property: Says("L’essentiel, une phrase par point.")] IReadOnlyList<string> Essentials,
    [property: Says("Les cartes, dans l’ordre de leurs numéros.")] IReadOnlyList<WorkshopCardRecord> Cards,
    [property: Says("Sa restitution.")] string Url);

internal static class WorkshopsApi
{
    internal static void MapWorkshopsApi(this IEndpointRouteBuilder pages)
    {
        var api = pages.MapApi().WithTags("workshops");
        api.MapGet("/workshops", List).WithSummary(Words.Key("Les ateliers dont la restitution est publique, le plus ancien d’abord."));
        api.MapGet("/workshops/{slug}", One).WithSummary(Words.Key("La restitution publique d’un atelier."));
    }

    private static async Task<Results<ApiAnswer<ApiPage<WorkshopRecord>>, ProblemHttpResult>> List(
        [AsParameters] PageQuery page, RouagesDb db, SiteAddress site, Words T, CancellationToken ct)
    {
        if (page.RefuseById(T) is { } refused) return refused;
        var after = page.AfterId;
        var named = db.Set<Cooperation>().Public();
        var rows = await (from workshop in db.Set<Workshop>().AsNoTracking()
                          where workshop.PublishedAt != null && !workshop.IsRehearsal && workshop.Id > after
                          orderby workshop.Id
                          select new
                          {
                              Workshop = workshop,
                              Cooperation = named.Where(c => c.Id == workshop.CooperationId).Select(c => c.Slug).FirstOrDefault(),
                          }).Take(page.Rows).ToListAsync(ct);
        return page.Answer(rows, row => row.Workshop.Id.ToString("N"), row => Shape(row.Workshop, row.Cooperation, site));
    }

    private static async Task<Results<ApiAnswer<WorkshopDetailRecord>, ProblemHttpResult>> One(
        [Says("L’adresse de l’atelier ici.")] string slug, RestitutionReading reading, SiteAddress site, Words T, CancellationToken ct)
    {
        // Whoever leads it, or took part, reads more and earlier: a program reads what everybody may.
        if (await reading.Public(slug, ct) is not { Workshop: { PublishedAt: not null, IsRehearsal: false } } found)
            return ApiProblem.NotFound(T);
        var (about, steps) =
            (found.Restitution.About, found.Restitution.Sections.ToDictionary(section => section.Key, section => section.Title));
        return new ApiAnswer<WorkshopDetailRecord>(new(
            about.Slug, about.Title, about.Format, about.HeldAt, about.EndedAt, found.Restitution.People.Joined,
                [.. RestitutionWords.Essentials(T, found.Restitution)],
            [.. found.Restitution.Cards.Select(card => new WorkshopCardRecord(card.Number, steps[card.Step], card.Text, card.Group))],
                Address(slug, site)));
    }

    private static WorkshopRecord Shape(Workshop one, string? cooperation, SiteAddress site) =>
        new(one.Slug, one.Title, one.Format, cooperation, one.OpenedAt, one.PublishedAt!.Value, one.IsDemo, Address(one.Slug, site));

    private static string Address(string slug, SiteAddress site) => site.Of($"/ateliers/{slug}/restitution", Words.English ? "en" : "fr");
}
