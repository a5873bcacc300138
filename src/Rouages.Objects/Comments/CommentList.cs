using Rouages.Commons;
using Rouages.Cooperations;

namespace Rouages.Objects.Comments;

/// <summary>What became of a comment.</summary>
public enum CommentState
{
    /// <summary>It is shown.</summary>
    Shown,

    /// <summary>Its author took it back.</summary>
    Withdrawn,

    /// <summary>A moderator hid it.</summary>
    Hidden,
}

/// <summary>A comment as one reader sees it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Markdown">What it says; empty unless it is shown.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Author">How its author is called; null once they are gone, and for a comment that is not shown.</param>
/// <param name="Organisation">In whose name it was written.</param>
/// <param name="At">When.</param>
/// <param name="State">Whether it is shown.</param>
/// <param name="Reason">Why a moderator hid it.</param>
/// <param name="IsMine">The reader wrote it.</param>
public sealed record CommentLine(
    Guid Id, string Markdown, CommentAudience Audience, string? Author, string? Organisation, DateTimeOffset At, CommentState State,
        string? Reason, bool IsMine)
{
    /// <summary>What was answered, the oldest first.</summary>
    public IReadOnlyList<CommentLine> Answers { get; init; } = [];

    /// <summary>The reader wrote it and can take it back, hidden or not.</summary>
    public bool MayWithdraw { get; init; }
}

/// <summary>The comments of an object as one reader sees them.</summary>
/// <param name="Card">The object.</param>
/// <param name="Lines">Of this page, the oldest first.</param>
/// <param name="Total">How many there are, answers left out.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Choices">Whom a new comment may be for; empty for whoever may not write.</param>
/// <param name="Seat">In whose name the reader writes.</param>
public sealed record CommentList(
    ObjectCard Card, IReadOnlyList<CommentLine> Lines, int Total, int Page, int Pages, IReadOnlyList<CommentAudience> Choices, Seat? Seat)
{
    /// <summary>The address of the comments, and of what is done with them.</summary>
    public string Address => AddressOf(Card.Ref);

    internal static string AddressOf(ObjectRef on) => $"/commentaires/{on.Kind}/{on.Id}";

    // The object's page shows the last comments; an answer may stand under an older one.
    internal static string AddressOf(ObjectCard card, Comment comment) =>
        comment.Parent is null ? $"{card.Address}#{Anchor(comment.Id)}" : AddressOf(comment.On, comment.Id);

    internal static string AddressOf(ObjectRef on, Guid comment) => $"{AddressOf(on)}?voir={comment}#{Anchor(comment)}";

    internal static string Anchor(Guid comment) => $"commentaire-{comment:N}";

    internal static string Excerpt(string markdown) => markdown.ReplaceLineEndings(" ").Excerpt(120);
}
