using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>
/// A questionnaire as one respondent may open it: reached with an account, or with the personal link this device came through.
/// </summary>
internal sealed record AnswerPlace(
    Guid Campaign, string Cooperation, string Slug, int Number, string Title, DateOnly Deadline, bool Named, bool JudgementsOnly,
    DateTimeOffset? ClosedAt,
    string Framework, int Version, Guid Respondent, string Name, string? Organisation, Depth Depth, string[]? Wheels,
    DateTimeOffset? FinishedAt, bool ByLink)
{
    public string Base => AddressOf(Slug, Number);

    public static string AddressOf(string slug, int number) => $"/cooperations/{slug}/rouages/{number}/repondre";

    /// <summary>Null when nobody invited this person or this device: a page that says so, and not whether there is a diagnosis.</summary>
    public static async Task<AnswerPlace?> Find(RouagesDb db, HttpContext http, string slug, int number, CancellationToken ct)
    {
        var hash = DeviceCookie.Read(http.Request, slug, number) is { } token ? PersonalLink.Hash(token) : null;
        Guid? person = Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
        if (hash is null && person is null) return null;
        return await Query(db, slug, number, hash, person).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<AnswerPlace> Query(RouagesDb db, string slug, int number, byte[]? hash, Guid? person) =>
        from respondent in db.Set<Respondent>().AsNoTracking()
        join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
        join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
        where cooperation.Slug == slug && campaign.Number == number
        let byLink = hash != null && db.Set<PersonalLink>().Any(link => link.TokenHash == hash && link.RespondentId == respondent.Id)
        where byLink || (person != null && respondent.PersonId == person)
        orderby byLink descending
        let organisation = db.Set<Organisation>().Where(o => o.Id == respondent.OrganisationId).Select(o => o.Name).FirstOrDefault()
        select new AnswerPlace(
            campaign.Id, cooperation.Name, cooperation.Slug, campaign.Number, campaign.Title, campaign.Deadline, campaign.Named,
            campaign.JudgementsOnly,
            campaign.Closed == null ? cooperation.ClosedAt : campaign.Closed!.At, campaign.Framework, campaign.FrameworkVersion,
            respondent.Id, respondent.Name, organisation ?? respondent.OrganisationLabel, respondent.Depth, respondent.Wheels,
            respondent.FinishedAt, byLink);
}
