using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Needs.Domain;
using Rouages.Objects.Moderation;
using Rouages.Storage;

namespace Rouages.Needs;

/// <summary>Hides needs for moderators; who said one without an account hears why at the address that they proved.</summary>
internal sealed class NeedHiding(RouagesDb db, NeedLetters letters) : IHideable
{
    public string Kind => NeedKind.Word;

    public async Task<HideableObject?> Find(Guid id, CancellationToken ct) =>
        await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is { } need
            ? new(need.Sentence, NeedLinks.Of(need.Slug), need.Details is { } details ? $"{need.Sentence}\n\n{details}" : need.Sentence,
                need.Author.Person, need.Hidden is not null)
            : null;

    public async Task<Refusal?> Hide(Guid id, string reason, Act act, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } need) return Gone;
        if (need.Hide(reason, act) is { } refusal) return refusal;
        await letters.Tell(need, T => T["La modération l’a masqué : {0}", reason], ct);
        return null;
    }

    public async Task<Refusal?> Restore(Guid id, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } need) return Gone;
        if (need.Restore() is { } refusal) return refusal;
        await letters.Tell(need, T => T["Il est montré de nouveau."], ct);
        return null;
    }

    private static Refusal Gone => new("Ce besoin n’est déjà plus montré.");
}

/// <summary>Hides what people tell of a need; their voice still counts.</summary>
internal sealed class WitnessHiding(RouagesDb db) : IHideable
{
    public string Kind => WitnessKind.Word;

    public async Task<HideableObject?> Find(Guid id, CancellationToken ct) =>
        await (from witness in db.Set<Witness>().AsNoTracking()
               where witness.Id == id && witness.Words != null
               join need in db.Set<Need>() on witness.NeedId equals need.Id
               select new { witness.Words, witness.PersonId, IsHidden = witness.Hidden != null, need.Slug })
            .SingleOrDefaultAsync(ct) is { } found
            ? new(WitnessKind.Title(found.Words!), WitnessKind.Address(found.Slug, id), found.Words, found.PersonId, found.IsHidden)
            : null;

    public async Task<Refusal?> Hide(Guid id, string reason, Act act, CancellationToken ct) =>
        await db.Set<Witness>().SingleOrDefaultAsync(w => w.Id == id, ct) is { } found ? found.Hide(reason, act) : Gone;

    public async Task<Refusal?> Restore(Guid id, CancellationToken ct) =>
        await db.Set<Witness>().SingleOrDefaultAsync(w => w.Id == id, ct) is { } found ? found.Restore() : Gone;

    private static Refusal Gone => new("Ce témoignage n’est déjà plus montré.");
}
