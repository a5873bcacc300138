using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Answering;

/// <summary>The two ways in which a questionnaire stays shut, in words.</summary>
internal static class Refused
{
    public static RazorComponentResult<LinkGonePage> Unknown() => Html.Show(new LinkGoneView(), StatusCodes.Status404NotFound);

    /// <param name="place">The questionnaire.</param>
    /// <param name="justRefused">An answer has just arrived and was not taken: 409, said as such.</param>
    /// <param name="closedAt">When the closing happened between reading and saving.</param>
    public static RazorComponentResult<ClosedPage> Closed(AnswerPlace place, bool justRefused, DateTimeOffset? closedAt = null) =>
        Html.Show(
            new ClosedView(place.Cooperation, place.Title, place.ClosedAt ?? closedAt ?? default, place.Respondent, justRefused),
            justRefused ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
}

internal static class Finding
{
    /// <summary>The framework a campaign speaks of: an instance never drops a version that it has opened a campaign on.</summary>
    public static Framework Of(this Frameworks frameworks, AnswerPlace place) =>
        frameworks.Find(place.Framework, place.Version)
        ?? throw new InvalidOperationException($"The framework {place.Framework} {place.Version} is no longer among the contents.");

    public static async Task<Questionnaire> Questionnaire(
        this RouagesDb db, AnswerPlace place, Frameworks frameworks, CancellationToken ct) =>
        Answering.Questionnaire.Of(place, frameworks.Of(place), await db.AnswersOf(place.Respondent, ct));
}
