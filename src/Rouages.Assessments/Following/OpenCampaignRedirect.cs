using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Opening;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

/// <summary>While a campaign is open its own address has no result to show: it leads to where this reader has something to do.</summary>
internal sealed class OpenCampaignRedirect(RouagesDb db)
{
    /// <summary>The page that follows the answers, or the questionnaire; null for everybody else, as if nothing were there.</summary>
    public async Task<string?> LeadsTo(CooperationPlace? place, string slug, int number, HttpContext http, CancellationToken ct)
    {
        if (place?.Holds(Right.OpenCampaign) is true)
            return await db.OpenCampaign(place.Id, ct) is { } open && open.Number == number ? $"/cooperations/{slug}/rouages/{number}/suivi"
                : null;
        // A guest has no seat in the cooperation, and may not even see it: the personal link on their phone is enough.
        return await AnswerPlace.Find(db, http, slug, number, ct) is { ClosedAt: null } questionnaire ? questionnaire.Base : null;
    }
}
