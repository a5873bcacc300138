using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Opening;

/// <summary>Opens a campaign: on which framework, until when, with whom.</summary>
internal static class OpenEndpoint
{
    private const int UsualDays = 21;

    public static void MapOpening(this IEndpointRouteBuilder pages)
    {
        var opening = pages.MapCooperation("rouages/ouvrir", read: Right.OpenCampaign, write: Right.OpenCampaign);
        opening.MapGet("", Show).LeadsToWriting();
        opening.MapPost("", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RazorComponentResult<OpenPage>, RazorComponentResult<AlreadyOpenPage>>> Show(
        CooperationPlace place, RouagesDb db, CooperationFinder cooperations, Frameworks frameworks, OpeningAdaptations adaptations,
        Words T, TimeProvider clock, CancellationToken ct)
    {
        if (await db.OpenCampaign(place.Id, ct) is { } open) return Html.Show(new AlreadyOpenView(place, open.Title, open.Number));
        var today = Paris.Day(clock.GetUtcNow());
        var seats = await cooperations.People(place.Id, ct);
        var form = new OpenForm
        {
            Title = T["Diagnostic de {0}", today.ToString("MMMM yyyy", CultureInfo.CurrentCulture)],
            Deadline = today.AddDays(UsualDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Naming = "anonyme", Adaptation = await adaptations.Proposed(place, ct),
            People = [.. seats.Select(seat => seat.PersonId.ToString()).Distinct()],
        };
        return Page(place, form, seats, frameworks, adaptations, [], new Errors());
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenPage>, RazorComponentResult<AlreadyOpenPage>>> Submit(
        CooperationPlace place, IFormCollection sent, HttpContext http, CampaignOpening opening, CooperationFinder cooperations,
        Frameworks frameworks, OpeningAdaptations adaptations, TimeProvider clock, CancellationToken ct)
    {
        var (form, errors, now) = (OpenForm.From(sent), new Errors(), clock.GetUtcNow());
        var seats = await cooperations.People(place.Id, ct);
        if (form.OnlyReads || form.File is { Length: > 0 })
        {
            // A file is read into the list first: it is looked at before anything leaves.
            form = form.With(await GuestFile.Read(form.File, errors, ct));
            return Page(place, form, seats, frameworks, adaptations, [], errors,
                errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }
        var framework = adaptations.Read(form.Adaptation, form.ReadFramework(frameworks, errors), errors);
        var terms = form.ReadTerms(errors, Paris.Day(now), place.IsDemo);
        var invited = Invited.Read([.. form.People], form.Guests, seats, errors);
        if (terms is null || errors.Any)
            return Page(place, form, seats, frameworks, adaptations, invited.Problems, errors, StatusCodes.Status422UnprocessableEntity);

        var (opened, already, refused) = await opening.Open(place, terms, framework, invited.Guests, place.Seat!.Act(now), ct);
        if (already is not null)
            return Html.Show(new AlreadyOpenView(place, already.Title, already.Number), StatusCodes.Status409Conflict);
        if (refused is not null)
        {
            errors.Add(refused);
            return Page(place, form, seats, frameworks, adaptations, [], errors, StatusCodes.Status422UnprocessableEntity);
        }

        Flash.Now(http, "Le diagnostic est ouvert, les invitations partent.");
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}/rouages/{opened!.Number}/suivi");
    }

    private static RazorComponentResult<OpenPage> Page(
        CooperationPlace place, OpenForm form, IReadOnlyList<Seat> seats, Frameworks frameworks, OpeningAdaptations adaptations,
        IReadOnlyList<LineProblem> problems, Errors errors, int status = 200) =>
        Html.Show(
            new OpenView(
                place, form,
                    [.. seats.DistinctBy(seat => seat.PersonId)
                        .Select(seat => new Option(seat.PersonId.ToString(), seat.PersonName, seat.Represents))],
                [.. frameworks.Offered.Select(Offer)], problems, errors)
            { Adaptations = adaptations.Options() }, status);

    private static Option Offer(Framework framework) =>
        new(framework.Slug, framework.Say("name", Words.English ? "en" : "fr").Text,
            framework.Version.ToString(CultureInfo.InvariantCulture));
}
