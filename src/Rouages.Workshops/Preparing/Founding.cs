using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Preparing;

/// <summary>Makes workshops: from a format, or after another one.</summary>
internal sealed class Founding(RouagesDb db, DiagnosisSteps diagnosis, TimeProvider clock)
{
    /// <summary>
    /// A new workshop under the identifier that its form gave (<see cref="Rouages.Web.SentOnce"/>), led by who prepares it; those who
    /// animate the cooperation lead it too (<see cref="Leadership"/>).
    /// </summary>
    public async Task<Workshop> Found(
        string title, Format format, bool signed, CooperationPlace? place, Guid person, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var alone = await Alone(ct);
        if (await db.FindAsync<Workshop>([id], ct) is { } made) return made;
        var workshop = new Workshop
        {
            Id = id, Slug = await Free(title, ct), Title = title, CooperationId = place?.Id, Format = format.Slug,
            FormatVersion = format.Version,
            Steps = await diagnosis.Fill(format.Steps, place, ct), Code = await Code(ct), Signed = signed,
            Created = place?.Seat?.Act(now) ?? new Act(person, null, now), IsDemo = place?.IsDemo == true,
        };
        Add(workshop, [person], now);
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return workshop;
    }

    /// <summary>The same steps and rule, nothing of what people did; led by the same people.</summary>
    public async Task<Workshop> Again(Workshop model, string title, Act act, bool rehearsal, Guid id, CancellationToken ct)
    {
        await using var alone = await Alone(ct);
        if (await db.FindAsync<Workshop>([id], ct) is { } made) return made;
        var workshop = new Workshop
        {
            Id = id, Slug = await Free(title, ct), Title = title, CooperationId = model.CooperationId,
            Format = model.Format,
            FormatVersion = model.FormatVersion, Steps = model.Steps, Code = await Code(ct), Signed = model.Signed, Created = act,
            IsRehearsal = rehearsal, IsDemo = model.IsDemo,
        };
        var leading = await db.Set<Facilitator>().Where(f => f.WorkshopId == model.Id && f.PersonId != null && f.RemovedAt == null)
            .OrderBy(f => f.Id).Select(f => f.PersonId!.Value).Take(100).ToListAsync(ct);
        Add(workshop, leading.Prepend(act.Person), act.At);
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return workshop;
    }

    /// <summary>Who duplicates with a link and has no seat in the cooperation leads the copy with a link too: its secret.</summary>
    public async Task<string> Link(Workshop copy, CancellationToken ct)
    {
        var token = PlaceToken.Make();
        db.Add(new Facilitator
        {
            Id = Guid.CreateVersion7(copy.Created.At), WorkshopId = copy.Id, TokenHash = PlaceToken.Hash(token),
            AddedAt = copy.Created.At
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    // Two workshops with the same title, founded at the same instant, want the same address.
    private async Task<IDbContextTransaction> Alone(CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('workshops.founding', 0))", ct);
        return transaction;
    }

    private void Add(Workshop workshop, IEnumerable<Guid> leading, DateTimeOffset now)
    {
        db.Add(workshop);
        db.AddRange(leading.Distinct()
            .Select(person =>
                new Facilitator { Id = Guid.CreateVersion7(now), WorkshopId = workshop.Id, PersonId = person, AddedAt = now }));
    }

    private Task<string> Free(string title, CancellationToken ct) =>
        db.FreeSlug<Workshop>(Slug.Of(title, "atelier"), Workshop.ReservedSlugs, ct);

    private async Task<string> Code(CancellationToken ct)
    {
        var code = JoinCode.Make();
        while (await db.Set<Workshop>().AnyAsync(w => w.Code == code && w.Status != WorkshopStatus.Closed, ct)) code = JoinCode.Make();
        return code;
    }
}
