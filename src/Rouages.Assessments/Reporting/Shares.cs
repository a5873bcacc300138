using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>The dated versions of a campaign.</summary>
internal sealed class Shares(RouagesDb db, Diagnoses diagnoses, ReportReading reports)
{
    public const int Most = 200;

    /// <summary>How a frozen version is written and read back: it must read the same in years.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<SharesView?> View(
        CooperationPlace place, int number, ShareForm form, Errors errors, FreshLink? fresh, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return null;
        var lines = await Of(place, number).AsNoTracking().OrderByDescending(share => share.Shared.At).Take(Most)
            .Select(share => new ShareLine(share.Id, share.For, share.Shared.At, share.Revoked == null ? null : share.Revoked.At))
                .ToListAsync(ct);
        return new(place, diagnosis, lines, form, errors, fresh);
    }

    public async Task<SharedReport?> Freeze(
        CooperationPlace place, int number, string whom, ReportChoice choice, string token, Act act, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis) return null;
        if (await reports.ForOutside(place, number, choice, ct) is not { } report) return null;
        return new()
        {
            Id = Guid.CreateVersion7(act.At), CampaignId = diagnosis.Campaign.Id, TokenHash = ShareToken.Digest(token), For = whom,
            Shared = act,
            Content = JsonSerializer.Serialize(report.Content, Json),
        };
    }

    public Task<SharedReport?> Find(CooperationPlace place, int number, Guid id, CancellationToken ct) =>
        Of(place, number).SingleOrDefaultAsync(share => share.Id == id, ct);

    /// <summary>What a link opens; null when it was revoked or never existed, which look the same.</summary>
    public async Task<ReportContent?> Open(string token, CancellationToken ct)
    {
        var digest = ShareToken.Digest(token);
        var content = await db.Set<SharedReport>().AsNoTracking().Where(share => share.TokenHash == digest && share.Revoked == null)
            .Select(share => share.Content).SingleOrDefaultAsync(ct);
        return content is null ? null : JsonSerializer.Deserialize<ReportContent>(content, Json);
    }

    private IQueryable<SharedReport> Of(CooperationPlace place, int number) =>
        db.Set<SharedReport>().Where(share => db.Set<Campaign>().Any(campaign =>
            campaign.Id == share.CampaignId && campaign.CooperationId == place.Id && campaign.Number == number));
}

/// <summary>A version that was given to somebody.</summary>
public sealed record ShareLine(Guid Id, string For, DateTimeOffset SharedAt, DateTimeOffset? RevokedAt);

/// <summary>What is shared and published of a campaign, for the porteur.</summary>
public sealed record SharesView(
    CooperationPlace Place, Diagnosis Diagnosis, IReadOnlyList<ShareLine> Lines, ShareForm Form, Errors Errors, FreshLink? Fresh)
        : View<SharesPage>
{
    public string Here => $"/cooperations/{Place.Slug}/rouages/{Diagnosis.Campaign.Number}";
}
