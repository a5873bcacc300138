using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Preparing;

/// <summary>Gathers what the page of preparation shows: the same after a refusal as at first.</summary>
internal sealed class PreparePages(
    RouagesDb db, FacilitatorAccess led, Leadership leadership, Formats formats, DirectoryPicks directory, SiteAddress site,
    DiagnosisSteps diagnosis)
{
    public async Task<RazorComponentResult<PreparePage>> Page(
        Workshop workshop, HttpContext http, Errors errors, CancellationToken ct, string? edited = null, StepForm? step = null,
            string? title = null, string? link = null, (string Step, string? Name)? asked = null)
    {
        var language = Words.English ? "en" : "fr";
        var format = formats.Find(workshop.Format, workshop.FormatVersion, language);
        var address = await OwnLink(workshop, link, ct) ? site.Of(CoFacilitatorEndpoint.AddressOf(workshop.Slug, link!), language) : null;
        return Html.Show(
            new PrepareView(
                await led.Head(workshop, ct), format?.Title, workshop.Steps, format?.Advice ?? new Dictionary<string, string>(),
                site.Of($"/rejoindre/{workshop.Code}", language), await leadership.Among(workshop, http.User.FindPersonId(), ct), address,
                    edited, step, title, errors)
            { Found = await Find(workshop, asked, ct), Diagnosis = await diagnosis.About(workshop, ct) },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<DirectoryAnswer?> Find(Workshop workshop, (string Step, string? Name)? asked, CancellationToken ct)
    {
        if (asked is not { } sent || TypedText.Line(sent.Name)?.AtMost(DirectoryPicks.LongestAsked) is not { } name) return null;
        if (workshop.Steps.FirstOrDefault(step => step.Key == sent.Step) is not { From: not ChoiceSource.Lines } step) return null;
        var (lines, more) = await directory.Find(step.From, name, ct);
        return new(step.Key, name, lines) { HasMore = more };
    }

    // Only a link of this workshop is shown again, to whoever holds its secret already.
    private async Task<bool> OwnLink(Workshop workshop, string? token, CancellationToken ct)
    {
        if (token is null) return false;
        var hash = PlaceToken.Hash(token);
        return await db.Set<Facilitator>().AnyAsync(f => f.WorkshopId == workshop.Id && f.TokenHash == hash && f.RemovedAt == null, ct);
    }
}
