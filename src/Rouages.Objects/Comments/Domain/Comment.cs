using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Comments;

/// <summary>Who reads a comment, among those who read the object. The order goes from the fewest readers to the most.</summary>
public enum CommentAudience
{
    /// <summary>
    /// The members of the cooperation, without those who support it; for an object of none, those who made it.
    /// </summary>
    Collective = 0,

    /// <summary>The members and those who support the cooperation: advisors, funders.</summary>
    Supporters = 1,

    /// <summary>Everybody who reads the object.</summary>
    Everybody = 2,
}

/// <summary>What somebody says about an object, or answers to a comment.</summary>
internal sealed class Comment
{
    public const int LongestText = 4000;
    public const int LongestReason = 500;

    /// <summary>Comments on one object, hidden ones included.</summary>
    public const int MostOnObject = 2000;

    public required Guid Id { get; init; }

    /// <summary>What it is about.</summary>
    public required ObjectRef On { get; init; }

    /// <summary>The cooperation of that object: with it goes the comment. Null for an object of none.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>The comment that it answers; answers are not answered, they follow each other.</summary>
    public Guid? Parent { get; init; }

    /// <summary>As it was typed; empty once its author took it back.</summary>
    public required string Markdown { get; set; }
    public required CommentAudience Audience { get; init; }
    public required Act Written { get; init; }

    /// <summary>Who hid it: its author, who gives no reason, or a moderator, who gives one.</summary>
    public Act? Hidden { get; set; }

    /// <summary>Why a moderator hid it, shown in its place.</summary>
    public string? Reason { get; set; }

    /// <summary>Its author took it back, whether a moderator had hidden it before or not.</summary>
    public bool IsWithdrawn => Hidden is not null && Markdown.Length == 0;

    /// <summary>A new comment on the object that the card shows.</summary>
    public static Outcome<Comment> Write(ObjectCard on, Comment? answered, CommentContent content, Act act, int already, Guid? id = null)
    {
        if (on.Closed) return new Refusal("Cette coopération est fermée : on la lit encore, on n’y écrit plus.");
        if (!on.MayWrite) return new Refusal("Vous ne pouvez pas commenter ici.");
        if (already >= MostOnObject) return new Refusal("Il y a déjà {0} commentaires ici : ouvrez la suite ailleurs.")
        { Arguments = [MostOnObject] };
        if (answered is { Hidden: not null }) return new Refusal("Ce commentaire n’est plus là : on ne peut plus y répondre.");
        return new Comment
        {
            Id = id ?? Guid.CreateVersion7(act.At), On = on.Ref, CooperationId = on.CooperationId,
            Parent = answered?.Parent ?? answered?.Id, Markdown = content.Markdown, Written = act,
            Audience = answered?.Audience ?? content.Audience,
        };
    }

    /// <summary>
    /// The author takes it back: its text goes for good. A moderator's reason for hiding it stays in its place.
    /// </summary>
    public Refusal? Withdraw(Act act)
    {
        if (Written.Person != act.Person) return new Refusal("Seule la personne qui l’a écrit retire un commentaire.");
        if (IsWithdrawn) return new Refusal("Ce commentaire n’est déjà plus montré.");
        (Hidden, Markdown) = (Hidden ?? act, "");
        return null;
    }

    /// <summary>A moderator hides it: the reason stands in its place, the text is kept for a second look.</summary>
    public Refusal? Hide(string reason, Act act)
    {
        if (Hidden is not null) return new Refusal("Ce commentaire n’est déjà plus montré.");
        (Hidden, Reason) = (act, reason);
        return null;
    }

    /// <summary>A moderator shows it again.</summary>
    public Refusal? Restore()
    {
        if (Hidden is null || IsWithdrawn) return new Refusal("Ce commentaire n’a pas été masqué par la modération.");
        (Hidden, Reason) = (null, null);
        return null;
    }
}

/// <summary>What was typed, read.</summary>
internal sealed record CommentContent(string Markdown, CommentAudience Audience);
