using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Comments;

/// <summary>An object with what its reader may read and say there.</summary>
internal sealed record CommentPlace(ObjectCard Card, IReadOnlyList<Seat> Seats, Guid? Person)
{
    /// <summary>The narrowest comments that the reader may read.</summary>
    public CommentAudience Least => Card.CooperationId is null && Card.IsInside ? CommentAudience.Collective
        : Seats.Any(seat => seat.Role != MemberRole.Advisor) ? CommentAudience.Collective : Seats.Count > 0 ? CommentAudience.Supporters
            : CommentAudience.Everybody;

    /// <summary>Whom a comment of theirs may be for, the usual choice first.</summary>
    public IReadOnlyList<CommentAudience> Choices => !Card.MayWrite || Person is null ? []
        : Card.CooperationId is null ? Alone
        : [.. Enum.GetValues<CommentAudience>()
            .Where(audience => audience >= Least && (audience != CommentAudience.Everybody || Card.Audience == Audience.Everybody))];

    // Without a cooperation: what is said before everybody may read the object stays among those who made it.
    private IReadOnlyList<CommentAudience> Alone => !Card.IsInside ? [CommentAudience.Everybody]
        : Card.Audience == Audience.Everybody ? [CommentAudience.Collective, CommentAudience.Everybody] : [CommentAudience.Collective];

    /// <summary>Signs what they do there.</summary>
    public Act Sign(DateTimeOffset now) => Seats is [var seat, ..] ? seat.Act(now) : new(Person ?? Guid.Empty, null, now);
}

/// <summary>Reads the comments of an object, each only for those it is for.</summary>
internal sealed class CommentReader(RouagesDb db, ObjectKinds kinds, CooperationFinder cooperations)
{
    /// <summary>Comments on a page; answers come along.</summary>
    public const int PageSize = 30;
    private const int MostAnswers = 500;

    /// <summary>The object and the reader's place there; null when it is not theirs to see.</summary>
    public async Task<CommentPlace?> Place(ObjectRef on, ClaimsPrincipal reader, CancellationToken ct)
    {
        // What no page shows is not said: an organisation, a report. One answers a comment under it.
        if (!kinds.AreTalkedAbout(on.Kind) || await kinds.Card(on, reader, ct) is not { } card) return null;
        var seats = card.CooperationId is { } cooperation ? await cooperations.SeatsOf(cooperation, reader, ct) : [];
        return new(card, seats, reader.FindPersonId());
    }

    /// <summary>A page of comments; without a number the last one, where people talk.</summary>
    public async Task<CommentList> List(CommentPlace place, int? page, CancellationToken ct)
    {
        var (on, least) = (place.Card.Ref, place.Least);
        var seen = db.Set<Comment>().AsNoTracking().Where(c => c.On == on && c.Audience >= least);
        var (first, total, current) = await First(seen.Where(c => c.Parent == null), page, ct);
        var ids = first.ConvertAll(comment => (Guid?)comment.Id);
        var answers = ids.Count == 0 ? [] : await seen.Where(c => ids.Contains(c.Parent)).OrderBy(c => c.Id).Take(MostAnswers)
            .ToListAsync(ct);
        var names = await Names([.. first, .. answers], ct);
        var under = answers.ToLookup(answer => answer.Parent, answer => Line(answer, place.Person, names));
        return new(place.Card, [.. first.Select(comment => Line(comment, place.Person, names) with { Answers = [.. under[comment.Id]] })],
            total, current, PagesOf(total), place.Choices, place.Seats is [var seat, ..] ? seat : null);
    }

    // Most objects have a handful of comments: they are asked for once, and counted only when one page does not hold them.
    private static async Task<(List<Comment> First, int Total, int Page)> First(IQueryable<Comment> seen, int? page, CancellationToken ct)
    {
        if (page is null)
        {
            var last = await seen.OrderByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
            last.Reverse();
            if (last.Count <= PageSize) return (last, last.Count, 1);
        }

        var total = await seen.CountAsync(ct);
        var current = Math.Clamp(page ?? int.MaxValue, 1, PagesOf(total));
        return (await seen.OrderBy(c => c.Id).Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, current);
    }

    private static int PagesOf(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    /// <summary>The page on which a comment stands; null when it is not the reader's to see.</summary>
    public async Task<int?> PageOf(CommentPlace place, Guid comment, CancellationToken ct)
    {
        var (on, least) = (place.Card.Ref, place.Least);
        if (await Find(place, comment, ct) is not { } found) return null;
        var top = found.Parent ?? found.Id;
        return await db.Set<Comment>()
            .CountAsync(c => c.On == on && c.Audience >= least && c.Parent == null && c.Id < top, ct) / PageSize + 1;
    }

    /// <summary>One of the object's comments, to answer or to change; null when it is not the reader's to see.</summary>
    public Task<Comment?> Find(CommentPlace place, Guid id, CancellationToken ct)
    {
        var (on, least) = (place.Card.Ref, place.Least);
        return db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == id && c.On == on && c.Audience >= least, ct);
    }

    /// <summary>The same, to be shown.</summary>
    public async Task<CommentLine?> Line(CommentPlace place, Guid id, CancellationToken ct) =>
        await Find(place, id, ct) is { } found ? Line(found, place.Person, await Names([found], ct)) : null;

    private async Task<Dictionary<Guid, string>> Names(IReadOnlyList<Comment> comments, CancellationToken ct)
    {
        var people = comments.Select(c => c.Written.Person).Distinct().ToList();
        var organisations = comments.Select(c => c.Written.Organisation).OfType<Guid>().Distinct().ToList();
        return comments.Count == 0 ? [] : await db.Set<Person>().Where(p => people.Contains(p.Id))
            .Select(p => new { p.Id, Name = p.DisplayName })
            .Concat(db.Set<Organisation>().Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name }))
            .ToDictionaryAsync(named => named.Id, named => named.Name, ct);
    }

    // What is hidden stays here: neither its text nor its author leaves.
    private static CommentLine Line(Comment comment, Guid? reader, Dictionary<Guid, string> names)
    {
        var state = comment.Hidden is null ? CommentState.Shown : comment.Reason is null ? CommentState.Withdrawn : CommentState.Hidden;
        var (act, shown) = (comment.Written, state == CommentState.Shown);
        return new(comment.Id, shown ? comment.Markdown : "", comment.Audience, shown ? names.GetValueOrDefault(act.Person) : null,
            shown && act.Organisation is { } organisation ? names.GetValueOrDefault(organisation) : null, act.At, state, comment.Reason,
            reader is not null && act.Person == reader)
        { MayWithdraw = act.Person == reader && !comment.IsWithdrawn };
    }
}
