using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Objects.Comments;

/// <summary>What modules ask of the comments on their objects.</summary>
public sealed class Talk(RouagesDb db)
{
    /// <summary>
    /// Before an object of no cooperation is shown to everybody, in the same transaction: what was said so far stays among those who were
    /// there, also where it was written for « all who read this page » when those were the only ones.
    /// </summary>
    public Task KeepInside(ObjectRef on, CancellationToken ct) =>
        db.Set<Comment>().Where(c => c.On == on && c.CooperationId == null && c.Audience == CommentAudience.Everybody)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Audience, CommentAudience.Collective), ct);
}
