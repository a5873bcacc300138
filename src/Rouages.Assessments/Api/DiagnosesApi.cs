using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Assessments.Api;

/// <summary>A published diagnosis in a list, for programs.</summary>
[Says("Un diagnostic publié, dans une liste.")]
public sealed record DiagnosisRecord(
    [property: Says("L’adresse de la coopération ici.")] string Cooperation,
    [property: Says("Son numéro dans la coopération, à partir de 1.")] int Number,
    [property: Says("Son titre.")] string Title,
    [property: Says("La grille de lecture.")] string Framework,
    [property: Says("Version de la grille.")] int FrameworkVersion,
    [property: Says("Quand il a été clos.")] DateTimeOffset ClosedAt,
    [property: Says("Quand il a été publié.")] DateTimeOffset PublishedAt,
    [property: Says("Vrai pour une donnée de démonstration.")] bool IsDemo,
    [property: Says("Sa page.")] string Url,
    [property: Says("Le nom de l’adaptation avec laquelle il est lu ; null avec les seuils de la grille.")] string? Adaptation);

/// <summary>A wheel of a published diagnosis, for programs.</summary>
[Says("Un rouage.")]
public sealed record WheelRecord(
    [property: Says("Identifiant dans la grille.")] string Id,
    [property: Says("Son nom.")] string Label,
    [property: Says("Jusqu’où il a tourné : de 0 au nombre de ses étapes.")] double Position,
    [property: Says("Ses étapes, dans l’ordre.")] IReadOnlyList<StageRecord> Stages);

/// <summary>A stage of a published diagnosis, for programs.</summary>
[Says("Une étape d’un rouage.")]
public sealed record StageRecord(
    [property: Says("Identifiant dans la grille.")] string Id,
    [property: Says("Son nom.")] string Label,
    [property: Says("De 0 à 1 ; null quand trop peu de personnes ont répondu pour que rien n’en soit dit.")] double? Completeness);

/// <summary>A published diagnosis, for programs.</summary>
[Says("Un diagnostic publié. Il ne porte aucune réponse d’une personne.")]
public sealed record DiagnosisDetailRecord(
    [property: Says("L’adresse de la coopération ici.")] string Cooperation,
    [property: Says("Son numéro dans la coopération, à partir de 1.")] int Number,
    [property: Says("Son titre.")] string Title,
    [property: Says("La grille de lecture.")] string Framework,
    [property: Says("Version de la grille.")] int FrameworkVersion,
    [property: Says("Quand il a été clos.")] DateTimeOffset ClosedAt,
    [property: Says("Combien de personnes ont répondu.")] int Respondents,
    [property: Says("Pour combien d’organisations.")] int Organisations,
    [property: Says("Ses rouages, dans l’ordre de la grille.")] IReadOnlyList<WheelRecord> Wheels,
    [property: Says("Sa page.")] string Url,
    [property: Says("L’adaptation avec laquelle il est lu, en une phrase ; null avec les seuils de la grille.")] string? Adaptation);

internal static class DiagnosesApi
{
    internal static void MapDiagnosesApi(this IEndpointRouteBuilder pages)
    {
        var api = pages.MapApi().WithTags("diagnoses");
        api.MapGet("/diagnoses", List)
            .WithSummary(Words.Key("Les diagnostics publiés des coopérations publiques, le plus ancien d’abord."));
        // With no scope: what everybody may see, whoever holds the token.
        pages.MapPublicCooperationApi("diagnoses", scope: null).WithTags("diagnoses").MapGet("/{number:int}", One)
            .WithSummary(Words.Key("Un diagnostic publié, rouage par rouage."));
    }

    private static async Task<Results<ApiAnswer<ApiPage<DiagnosisRecord>>, ProblemHttpResult>> List(
        [AsParameters] PageQuery page, [Says("L’adresse d’une coopération ici.")] string? cooperation, RouagesDb db, SiteAddress site,
            Words T, CancellationToken ct)
    {
        if (page.RefuseById(T) is { } refused) return refused;
        var after = page.AfterId;
        var rows = await (from campaign in db.Set<Campaign>().AsNoTracking()
                          where campaign.Published != null && campaign.Closed != null && campaign.Id > after
                          join place in db.Set<Cooperation>() on campaign.CooperationId equals place.Id
                          where place.PublishedAt != null && place.ClosedAt == null && (cooperation == null || place.Slug == cooperation)
                          orderby campaign.Id
                          select new { Campaign = campaign, place.Slug }).Take(page.Rows).ToListAsync(ct);
        return page.Answer(rows, row => row.Campaign.Id.ToString("N"), row => Shape(row.Campaign, row.Slug, site));
    }

    private static async Task<Results<ApiAnswer<DiagnosisDetailRecord>, ProblemHttpResult>> One(
        [Says("L’adresse de la coopération ici.")] string slug, [Says("Le numéro du diagnostic.")] int number,
        CooperationPlace place, Diagnoses diagnoses, SiteAddress site, Words T, CancellationToken ct) =>
        await diagnoses.Find(place.Id, number, publicOnly: true, ct) is { } found
            ? new ApiAnswer<DiagnosisDetailRecord>(Shape(found, slug, site, T)) : ApiProblem.NotFound(T);

    private static DiagnosisRecord Shape(Campaign one, string slug, SiteAddress site) => new(
        slug, one.Number, one.Title, one.Framework, one.FrameworkVersion, one.Closed!.At, one.Published!.At, one.IsDemo,
            Address(slug, one.Number, site), Adaptation.Read(one.Adaptation)?.Name);

    private static DiagnosisDetailRecord Shape(Diagnosis one, string slug, SiteAddress site, Words T)
    {
        var language = Words.English ? "en" : "fr";
        var facts = one.Campaign;
        return new(slug, facts.Number, facts.Title, one.Framework.Slug, one.Framework.Version, facts.ClosedAt, facts.Respondents,
            facts.Organisations,
            [.. one.Framework.Wheels.Select(wheel =>
                new WheelRecord(wheel.Id, one.Framework.Say(wheel.Id, language).Text, Math.Round(one.Position(wheel), 3),
                [.. wheel.Stages.Select(
                    stage =>
                        new StageRecord(stage.Id, one.Framework.Say(stage.Id, language).Text,
                            Known(one.Profile.Completeness[stage.Index])))]))],
            Address(slug, facts.Number, site), AdaptationWords.Say(T, one.Framework));
    }

    private static double? Known(double completeness) => double.IsNaN(completeness) ? null : Math.Round(completeness, 3);

    private static string Address(string slug, int number, SiteAddress site) =>
        site.Of($"/cooperations/{slug}/rouages/{number}", Words.English ? "en" : "fr");
}
