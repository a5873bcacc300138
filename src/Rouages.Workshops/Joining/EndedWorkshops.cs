using Microsoft.AspNetCore.Http;
using Rouages.Accounts;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Participating;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Joining;

/// <summary>A code that has served leads those who may read it to the restitution, and tells who saw the screen that it is over.</summary>
internal sealed class EndedWorkshops(Places places, RestitutionReading restitutions, Formats formats)
{
    /// <summary>What somebody hears who scanned the screen and may not read the restitution.</summary>
    public EndedView Over(Workshop workshop, HttpContext http) => new(workshop.Title, $"/ateliers/{workshop.Slug}/restitution",
        formats.ArePrivate(workshop), http.User.FindPersonId() is not null);

    /// <summary>
    /// The workshop that is over behind this code, and whether this person may read its restitution; null while one is open.
    /// </summary>
    public async Task<(Workshop Workshop, bool MayRead)?> Find(string code, HttpContext http, CancellationToken ct)
    {
        var (workshop, place) = await places.Find(code, http, ct);
        if (workshop is not { Status: WorkshopStatus.Closed } || place is { RemovedAt: not null }) return null;
        return (workshop, place is not null || await restitutions.MayRead(workshop, http, ct));
    }
}
