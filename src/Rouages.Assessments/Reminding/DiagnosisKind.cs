using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Storage;

namespace Rouages.Assessments.Reminding;

/// <summary>
/// A diagnosis, as notices speak of it: it leads each person to their questionnaire, then to the result that they may see.
/// </summary>
internal sealed class DiagnosisKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "diagnosis";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var person = reader.FindPersonId();
        var found = await (
            from campaign in db.Set<Campaign>().AsNoTracking()
            where campaign.Id == id
            join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
            select new
            {
                campaign.Number, campaign.Title, IsOpen = campaign.Closed == null, cooperation.Id, cooperation.Slug,
                IsShut = cooperation.ClosedAt != null,
                IsPublished = campaign.Published != null,
                IsAsked = db.Set<Respondent>().Any(one => one.CampaignId == id && one.PersonId == person && person != null),
            }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var place = await cooperations.Find(found.Slug, reader, ct);
        var home = $"/cooperations/{found.Slug}/rouages/{found.Number}";
        var address = found.IsOpen
            ? found.IsAsked ? AnswerPlace.AddressOf(found.Slug, found.Number)
                : place?.Allows(Right.OpenCampaign) is true ? $"{home}/suivi" : null
            : place is not null && (place.Allows(Right.SeeGroupResult) || found.IsPublished) ? home : null;
        return address is null ? null : new(
            new(Word, id), found.Title, address, found.Id, place?.Communes is [var commune, ..] ? commune : null,
            !found.IsOpen && found.IsPublished && place!.IsPublic ? Audience.Everybody : Audience.Members, found.IsShut, MayWrite: false);
    }
}
