using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Preparing;

/// <param name="Form">What was typed, or what is proposed.</param>
/// <param name="Formats">What one may choose from.</param>
/// <param name="Cooperations">Where the person may prepare a workshop.</param>
/// <param name="Errors">Field by field.</param>
public sealed record NewView(
    NewForm Form, IReadOnlyList<Format> Formats, IReadOnlyList<Option> Cooperations, Errors Errors) : View<NewPage>;

/// <summary>A new workshop: a format, a title, whose it is, anonymous or signed.</summary>
internal static class NewEndpoint
{
    private const int MostCooperations = 200;

    public static void MapNew(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ateliers/nouveau", Show).RequireAuthorization();
        pages.MapPost("/ateliers/nouveau", Submit).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RazorComponentResult<NewPage>> Show(
        string? format, string? cooperation, HttpContext http, RouagesDb db, CooperationFinder cooperations, Formats formats,
            CancellationToken ct) =>
        Page(new() { Format = format, Cooperation = cooperation, Naming = NewForm.Anonymous }, formats,
            await Own(db, cooperations, http.User.PersonId(), ct), new());

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewPage>>> Submit(
        [FromForm] NewForm form, HttpContext http, RouagesDb db, CooperationFinder cooperations, Formats formats, Founding founding,
            TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        var own = await Own(db, cooperations, http.User.PersonId(), ct);
        var place = string.IsNullOrEmpty(form.Cooperation) ? null : await cooperations.Find(form.Cooperation, http.User, ct);
        if (!string.IsNullOrEmpty(form.Cooperation) && place?.Allows(Right.EditPlan) != true)
            errors.Add(nameof(form.Cooperation), "Choisissez l’une de vos coopérations.");
        if (form.Read(formats, errors) is not { } wanted || errors.Any) return Page(form, formats, own, errors);

        var workshop = await founding.Found(wanted.Title, wanted.Format, wanted.Signed, place, http.User.PersonId(),
            SentOnce.IdOf(http, clock), ct);
        return TypedResults.LocalRedirect($"/ateliers/{workshop.Slug}");
    }

    private static Task<List<Option>> Own(RouagesDb db, CooperationFinder cooperations, Guid person, CancellationToken ct)
    {
        var held = cooperations.WhereHeld(person, Right.EditPlan);
        return db.Set<Cooperation>().AsNoTracking().Where(c => held.Contains(c.Id)).OrderBy(c => c.Name).ThenBy(c => c.Id)
            .Take(MostCooperations).Select(c => new Option(c.Slug, c.Name, null)).ToListAsync(ct);
    }

    private static RazorComponentResult<NewPage> Page(NewForm form, Formats formats, IReadOnlyList<Option> own, Errors errors) =>
        Html.Show(
            new NewView(form, formats.Offered(Words.English ? "en" : "fr"), own, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
