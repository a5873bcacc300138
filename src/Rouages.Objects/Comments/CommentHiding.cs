using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Moderation;
using Rouages.Storage;

namespace Rouages.Objects.Comments;

/// <summary>Hides comments for moderators.</summary>
internal sealed class CommentHiding(RouagesDb db) : IHideable
{
    public string Kind => CommentKind.Word;

    public async Task<HideableObject?> Find(Guid id, CancellationToken ct) =>
        await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { IsWithdrawn: false } found
            ? new(CommentList.Excerpt(found.Markdown), CommentList.AddressOf(found.On, id), found.Markdown,
                found.Written.Person == Guid.Empty ? null : found.Written.Person, found.Hidden is not null)
            : null;

    public async Task<Refusal?> Hide(Guid id, string reason, Act act, CancellationToken ct) =>
        await db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == id, ct) is { } found ? found.Hide(reason, act) : Gone;

    public async Task<Refusal?> Restore(Guid id, CancellationToken ct) =>
        await db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == id, ct) is { } found ? found.Restore() : Gone;

    private static Refusal Gone => new Refusal("Ce commentaire n’est déjà plus montré.");
}
