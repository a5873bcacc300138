using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;

namespace Rouages.Objects.Tests.Comments;

public sealed class CommentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Act Ana = new(Guid.CreateVersion7(Now), null, Now), Bao = new(Guid.CreateVersion7(Now), null, Now);
    private static readonly ObjectCard Open =
        new(new("action", Guid.CreateVersion7(Now)), "Une action", "/x", Guid.CreateVersion7(Now), null, Audience.Members, Closed: false,
            MayWrite: true);

    [Fact]
    public void A_closed_cooperation_takes_no_comment() =>
        Assert.Equal("Cette coopération est fermée : on la lit encore, on n’y écrit plus.",
            Comment.Write(Open with { Closed = true }, null, Said(), Ana, 0).Refusal?.Message);

    [Fact]
    public void Who_may_not_write_does_not() => Assert.Equal(
        "Vous ne pouvez pas commenter ici.", Comment.Write(Open with { MayWrite = false }, null, Said(), Ana, 0).Refusal?.Message);

    [Fact]
    public void Comments_are_bounded()
    {
        Assert.NotNull(Comment.Write(Open, null, Said(), Ana, Comment.MostOnObject).Refusal);
        Assert.Null(Comment.Write(Open, null, Said(), Ana, Comment.MostOnObject - 1).Refusal);
    }

    [Fact]
    public void An_answer_is_read_by_those_who_read_what_it_answers_and_stands_under_it()
    {
        var first = Comment.Write(Open, null, Said(CommentAudience.Collective), Ana, 0).Value!;
        var second = Comment.Write(Open, first, Said(CommentAudience.Everybody), Bao, 1).Value!;
        var third = Comment.Write(Open, second, Said(), Ana, 2).Value!;
        Assert.Equal((first.Id, CommentAudience.Collective), (second.Parent, second.Audience));
        Assert.Equal(first.Id, third.Parent);
    }

    [Fact]
    public void A_hidden_comment_is_not_answered()
    {
        var first = Comment.Write(Open, null, Said(), Ana, 0).Value!;
        first.Hide("Hors sujet", Bao);
        Assert.NotNull(Comment.Write(Open, first, Said(), Bao, 1).Refusal);
    }

    [Fact]
    public void Only_its_author_takes_it_back_and_its_text_goes()
    {
        var comment = Comment.Write(Open, null, Said(), Ana, 0).Value!;
        Assert.NotNull(comment.Withdraw(Bao));
        Assert.Null(comment.Withdraw(Ana));
        Assert.Equal(("", true), (comment.Markdown, comment.IsWithdrawn));
        Assert.NotNull(comment.Withdraw(Ana));
        Assert.NotNull(comment.Hide("Trop tard", Bao));
        Assert.NotNull(comment.Restore());
    }

    [Fact]
    public void What_a_moderator_hid_can_be_shown_again()
    {
        var comment = Comment.Write(Open, null, Said(), Ana, 0).Value!;
        Assert.NotNull(comment.Restore());
        Assert.Null(comment.Hide("Une personne y est nommée", Bao));
        Assert.Equal(("Une personne y est nommée", "Bonjour", false), (comment.Reason, comment.Markdown, comment.IsWithdrawn));
        Assert.Null(comment.Restore());
        Assert.Null(comment.Hidden);
    }

    [Fact]
    public void What_a_moderator_hid_is_taken_back_by_its_author_and_keeps_the_reason()
    {
        var comment = Comment.Write(Open, null, Said(), Ana, 0).Value!;
        comment.Hide("Une personne y est nommée", Bao);
        Assert.NotNull(comment.Withdraw(Bao));
        Assert.Null(comment.Withdraw(Ana));
        Assert.Equal(("", "Une personne y est nommée", Bao, true), (comment.Markdown, comment.Reason, comment.Hidden, comment.IsWithdrawn));
        Assert.NotNull(comment.Restore());
        Assert.NotNull(comment.Withdraw(Ana));
    }

    [Fact]
    public void Without_a_cooperation_what_is_said_before_all_may_read_stays_among_those_who_were_there()
    {
        var alone = Open with { CooperationId = null, IsInside = true };
        Assert.Equal([CommentAudience.Collective], Place(alone).Choices);
        Assert.Equal([CommentAudience.Collective, CommentAudience.Everybody],
            Place(alone with { Audience = Audience.Everybody }).Choices);
        Assert.Equal([CommentAudience.Everybody], Place(alone with { Audience = Audience.Everybody, IsInside = false }).Choices);
        Assert.Empty(Place(alone with { MayWrite = false }).Choices);
        Assert.Equal((CommentAudience.Collective, CommentAudience.Everybody),
            (Place(alone).Least, Place(alone with { IsInside = false }).Least));
    }

    private static CommentPlace Place(ObjectCard card) => new(card, [], Ana.Person);

    private static CommentContent Said(CommentAudience audience = CommentAudience.Supporters) => new("Bonjour", audience);
}
