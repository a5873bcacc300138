using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Restituting;

/// <summary>A workshop once it is over: its restitution. A rehearsal is nobody's to talk about.</summary>
internal sealed class WorkshopKind(RouagesDb db, CooperationFinder cooperations, Leadership leadership, Formats formats) : IObjectKind
{
    internal const string Word = "workshop";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        if (await db.Set<Workshop>().AsNoTracking()
            .SingleOrDefaultAsync(w => w.Id == id, ct) is not { Status: WorkshopStatus.Closed, IsRehearsal: false } workshop
            || formats.ArePrivate(workshop)) return null;
        var slug = await db.Set<Cooperation>().Where(c => c.Id == workshop.CooperationId).Select(c => c.Slug).SingleOrDefaultAsync(ct);
        var place = slug is null ? null : await cooperations.Find(slug, reader, ct);
        var tookPart = await TookPart(id, reader, ct);
        if (workshop.PublishedAt is null && !tookPart && place?.Allows(Right.SeeInside) != true) return null;
        return new(
            new(Word, id), workshop.Title, $"/ateliers/{workshop.Slug}/restitution", workshop.CooperationId,
                place?.Communes is [var seat, ..] ? seat : null,
            workshop.PublishedAt is null ? Audience.Members : Audience.Everybody, place?.IsClosed == true,
                MayWrite(workshop, place, tookPart))
        { IsInside = tookPart };
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Workshop>().Where(workshop => ids.Contains(workshop.Id)).OrderBy(workshop => workshop.Id).Take(ids.Count)
            .Select(workshop => new { workshop.Id, workshop.Created.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);

    // In a cooperation its members talk; a workshop that stands alone is talked about by those who were there.
    private static bool MayWrite(Workshop workshop, CooperationPlace? place, bool tookPart) =>
        workshop.CooperationId is null ? tookPart : place?.Allows(Right.EditCooperation) == true;

    private async Task<bool> TookPart(Guid workshop, ClaimsPrincipal reader, CancellationToken ct) => reader.FindPersonId() is { } person
        && (await leadership.Of(person).AnyAsync(id => id == workshop, ct)
            || await db.Set<Participant>().AnyAsync(p => p.WorkshopId == workshop && p.PersonId == person && p.RemovedAt == null, ct));
}
