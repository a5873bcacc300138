using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Conversions;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Restituting;

/// <summary>A restitution as somebody may read it.</summary>
/// <param name="Workshop">Its workshop.</param>
/// <param name="Restitution">What it gave.</param>
/// <param name="Place">
/// The cooperation that its cards may go to, as this person sees it; null when the workshop stands alone, when they do not see it, and for
/// a rehearsal: what simulated people wrote is nobody's plan.
/// </param>
/// <param name="Leads">The person leads the workshop.</param>
internal sealed record ReadRestitution(Workshop Workshop, Restitution Restitution, CooperationPlace? Place, bool Leads)
{
    /// <summary>The workshop as its pages name it, for whoever leads it.</summary>
    public WorkshopHead? Head { get; init; }

    /// <summary>Those who were there alone read it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What is known of the photos of its walls.</summary>
    public IReadOnlyDictionary<Guid, PictureFacts> Photos { get; init; } = new Dictionary<Guid, PictureFacts>();
}

/// <summary>
/// Who reads a restitution: who leads the workshop, at any time; once it is over, who took part and the members of the cooperation;
/// everybody once it was published. Of a private format, those who were there alone.
/// </summary>
internal sealed class RestitutionReading(RouagesDb db, RoomAccess access, CooperationFinder cooperations, Rooms rooms, RoomLog log,
    Formats formats, GroupDiagnoses diagnoses,
    Pictures pictures)
{
    /// <summary>The restitution at this address; null when it is not there or not theirs.</summary>
    public Task<ReadRestitution?> Find(string slug, HttpContext http, CancellationToken ct) => Read(slug, http, ct);

    /// <summary>What anybody reads at this address, whoever asks; null while it is not published.</summary>
    public Task<ReadRestitution?> Public(string slug, CancellationToken ct) => Read(slug, null, ct);

    private async Task<ReadRestitution?> Read(string slug, HttpContext? http, CancellationToken ct)
    {
        if (await db.Set<Workshop>().AsNoTracking().SingleOrDefaultAsync(w => w.Slug == slug, ct) is not { } workshop) return null;
        var leads = http is not null && await access.Leads(http, workshop.Id, ct);
        var cooperation = workshop.CooperationId is { } id
            ? await db.Set<Cooperation>().AsNoTracking().Where(c => c.Id == id)
                .Select(c => new { c.Slug, c.Name, IsClosed = c.ClosedAt != null }).SingleOrDefaultAsync(ct) : null;
        var place = cooperation is null ? null : await cooperations.Find(cooperation.Slug, http?.User ?? new(), ct);
        var inside = leads || (http is not null && await IsInside(workshop, place, http, ct));
        if (!inside && workshop.PublishedAt is null) return null;

        var room = await rooms.Read(workshop.Id, ct);
        var diagnosis = await Diagnosis(workshop, cooperation?.Slug, ct);
        var facts = new RestitutionFacts(
            slug, workshop.Title, Format(workshop), inside || place is not null ? cooperation?.Name : null,
                workshop.OpenedAt, workshop.ClosedAt, workshop.Signed,
                workshop.IsDemo, workshop.IsRehearsal)
        { Diagnosis = diagnosis };
        var restitution = Restitution.Of(facts, room, await log.Since(workshop.Id, 0, ct), !inside);
        return new(workshop, restitution, workshop.IsRehearsal || formats.ArePrivate(workshop) ? null : place, leads)
        {
            Head = leads
                ? WorkshopHead.Of(workshop, cooperation?.Slug, cooperation?.Name) with { IsOfClosed = cooperation is { IsClosed: true } }
                    : null,
            IsPrivate = formats.ArePrivate(workshop),
            Photos = await pictures.Find(room.Photos.Select(photo => (Guid?)photo.File), ct),
        };
    }

    /// <summary>True for whoever may read the restitution of a workshop that is over.</summary>
    public async Task<bool> MayRead(Workshop workshop, HttpContext http, CancellationToken ct)
    {
        if (workshop.PublishedAt is not null || await access.Leads(http, workshop.Id, ct)) return true;
        var slug = workshop.CooperationId is { } id
            ? await db.Set<Cooperation>().AsNoTracking().Where(c => c.Id == id).Select(c => c.Slug).SingleOrDefaultAsync(ct) : null;
        return await IsInside(workshop, slug is null ? null : await cooperations.Find(slug, http.User, ct), http, ct);
    }

    // Who was there and the members: they read what the room read. Others read what was offered to be quoted.
    private async Task<bool> IsInside(Workshop workshop, CooperationPlace? place, HttpContext http, CancellationToken ct)
    {
        if (workshop.Status != WorkshopStatus.Closed) return false;
        if ((place?.Allows(Right.SeeInside) == true && !formats.ArePrivate(workshop))
            || await access.Participant(http, workshop.Id, ct) is not null) return true;
        return http.User.FindPersonId() is { } person
            && await db.Set<Participant>().AnyAsync(p => p.WorkshopId == workshop.Id && p.PersonId == person && p.RemovedAt == null, ct);
    }

    private string Format(Workshop workshop) =>
        formats.Find(workshop.Format, workshop.FormatVersion, Words.English ? "en" : "fr")?.Title ?? workshop.Format;

    private async Task<RestitutionDiagnosis?> Diagnosis(Workshop workshop, string? slug, CancellationToken ct)
    {
        if (slug is null || CollectiveDiagnosis.NumberIn(workshop.Steps) is not { } number) return null;
        if (await diagnoses.Read(slug, workshop.CooperationId!.Value, number, ct) is not { } read) return null;
        return new(
            read.Campaign.Title, read.Address, read.Levels, read.Stages.ToDictionary(stage => stage.Id, stage => stage.Said),
            read.Stages.Where(stage => stage.IsDebate).Select(stage => stage.Id).ToHashSet())
        {
            LookedAt = read.Stages.Where(stage => stage.Settled is not null || stage.KeepsDisagreement).Select(stage => stage.Id)
                .ToHashSet(),
            Stages = read.Stages,
            FromHere = read.Stages.Where(stage => stage.Origin == CardOrigin.OfAgreement(workshop.Id, stage.Id)).Select(stage => stage.Id)
                .ToHashSet(),
        };
    }
}
