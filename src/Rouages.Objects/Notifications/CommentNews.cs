using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Tells that a comment was written: to whom it answers, and to those who follow the object.</summary>
internal sealed class CommentNews(RouagesDb db, Notify notify, Follows follows)
{
    public const string Said = "comment", Answered = "answer";

    /// <summary>In the transaction that saves the comment. Each reader's own rights on it are asked when it is shown or sent.</summary>
    public async Task Tell(ObjectCard card, Comment comment, Comment? answered, CancellationToken ct)
    {
        var (author, about) = (comment.Written.Person, new ObjectRef(CommentKind.Word, comment.Id));
        var by = await db.Set<Organisation>().Where(o => o.Id == comment.Written.Organisation).Select(o => o.Name).SingleOrDefaultAsync(ct);
        var before = answered?.Written.Person;
        if (before is { } first && first != author && first != Guid.Empty)
            await notify.Tell([first], about, Answered,
                (Words T) => by is null ? T["On vous répond au sujet de « {0} »", card.Title]
                    : T["{0} vous répond au sujet de « {1} »", by, card.Title], ct);
        var others = (await follows.Of(card.Ref, ct)).Where(person => person != author && person != before).ToList();
        await notify.Tell(others, about, Said, (Words T) =>
            by is null ? T["Un commentaire sur « {0} »", card.Title] : T["{0} a commenté « {1} »", by, card.Title], ct);
        // Whoever speaks wants to hear what is answered; past their bound they simply do not follow.
        await follows.Begin(card.Ref, author, ct);
    }
}
