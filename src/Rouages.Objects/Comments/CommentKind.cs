using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;

namespace Rouages.Objects.Comments;

/// <summary>A comment is an object too: it is reported, and one is told of it. Once hidden it is there for its author only.</summary>
internal sealed class CommentKind(RouagesDb db, IServiceProvider services) : IObjectKind
{
    internal const string Word = "comment";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        if (await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } comment) return null;
        // Asked late: the kinds are made of this one too.
        var place = await services.GetRequiredService<CommentReader>().Place(comment.On, reader, ct);
        if (place is null || comment.Audience < place.Least) return null;
        if (comment.Hidden is not null && (comment.IsWithdrawn || place.Person != comment.Written.Person)) return null;
        var audience = comment.Audience == CommentAudience.Everybody ? place.Card.Audience : Audience.Members;
        return place.Card with
        {
            Ref = new(Word, id),
            Title = CommentList.Excerpt(comment.Markdown),
            Audience = audience,
            Address = CommentList.AddressOf(comment.On, id),
        };
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Comment>().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Take(ids.Count)
            .Select(c => new { c.Id, c.Written.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);
}
