using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Cooperations.Operating;

public sealed class MergeForm
{
    public string? Kept { get; init; }
    public string? Gone { get; init; }
    public string? Reason { get; init; }
    public string? Current { get; init; }
}

/// <summary>A record, with what tells whether another one is the same organisation.</summary>
public sealed record OrganisationCard(string Slug, string Name, string? Siren, string? Siret, string? Rna, string? Commune,
    DateTimeOffset CreatedAt, int Mandates, int Cooperations);

/// <summary>Two records that look like one organisation.</summary>
public sealed record Twins(OrganisationCard One, OrganisationCard Other);

/// <summary>Pairs that look alike and, once two are chosen, the question.</summary>
public sealed record MergeView(
    IReadOnlyList<Twins> Alike, OrganisationCard? Kept, OrganisationCard? Gone, MergeForm Form, Errors Errors) : View<MergePage>;

internal static class MergeEndpoint
{
    internal const string Path = OperatorRoutes.Root + "/organisations";

    public static void MapMerging(this IEndpointRouteBuilder pages)
    {
        var merging = pages.MapOperating("/organisations");
        merging.MapGet("", Show);
        merging.MapPost("", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<MergePage>> Show(
        string? garder, string? reunir, RouagesDb db, OrganisationMerging merging, TimeProvider clock, CancellationToken ct)
    {
        var (form, errors) = (new MergeForm { Kept = Slug(garder), Gone = Slug(reunir) }, new Errors());
        if (form is { Kept: not null, Gone: not null })
        {
            var (kept, gone) = await Find(form, errors, db, ct);
            if (!errors.Any && await merging.Refuse(gone!, kept!, ct) is { } refusal) errors.Add(refusal);
        }

        return await Page(form, errors, db, Paris.Today(clock), ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MergePage>>> Submit(
        [FromForm] MergeForm form, HttpContext http, IReauthentication guard, RouagesDb db, OrganisationMerging merging,
            TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        var typed = new MergeForm { Kept = Slug(form.Kept), Gone = Slug(form.Gone), Reason = form.Reason };
        var (kept, gone) = await Find(typed, errors, db, ct);
        var reason = OperatorReason.Read(form.Reason, errors);
        if (!errors.Any && await guard.Refuse(form.Current, ct) is { } unproved) errors.Add(unproved);
        if (!errors.Any && await merging.Merge(gone!, kept!, reason!, http.User.PersonId(), ct) is { } refusal)
        {
            db.ChangeTracker.Clear();
            errors.Add(refusal);
        }

        if (errors.Any) return await Page(typed, errors, db, Paris.Today(clock), ct, StatusCodes.Status422UnprocessableEntity);
        Flash.Now(http, "Les deux fiches n’en font plus qu’une, et les personnes qui la gèrent sont prévenues.");
        return TypedResults.LocalRedirect($"/organisations/{kept!.Slug}");
    }

    private static async Task<(Organisation? Kept, Organisation? Gone)> Find(
        MergeForm form, Errors errors, RouagesDb db, CancellationToken ct)
    {
        var found = await db.Set<Organisation>().Where(one => one.Slug == form.Kept || one.Slug == form.Gone).ToListAsync(ct);
        var (kept, gone) = (found.Find(one => one.Slug == form.Kept), found.Find(one => one.Slug == form.Gone));
        if (kept is null) errors.Add(nameof(MergeForm.Kept), "Aucune fiche n’est à cette adresse.");
        if (gone is null) errors.Add(nameof(MergeForm.Gone), "Aucune fiche n’est à cette adresse.");
        return (kept, gone);
    }

    private static async Task<RazorComponentResult<MergePage>> Page(
        MergeForm form, Errors errors, RouagesDb db, DateOnly today, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        var cards = await db.Cards(one => one.Slug == form.Kept || one.Slug == form.Gone, today, ct);
        return Html.Show(
            new MergeView(await db.Alike(today, ct), cards.Find(card => card.Slug == form.Kept), cards.Find(card => card.Slug == form.Gone),
                form, errors), status);
    }

    // What is pasted is often the whole address of the record.
    private static string? Slug(string? typed) =>
        TypedText.Line(typed)?.Split(['?', '#'])[0].TrimEnd('/') is { Length: > 0 } text ? text.Split('/')[^1]
            .AtMost(Organisation.LongestSlug) : null;
}
