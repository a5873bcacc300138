using Rouages.Commons;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Objects.Comments;

/// <summary>What the browser sent about a comment.</summary>
public sealed class CommentForm
{
    public string? Text { get; init; }
    public string? Audience { get; init; }

    /// <summary>The comment that it answers.</summary>
    public string? Answers { get; init; }

    internal CommentContent? Read(IReadOnlyList<CommentAudience> choices, Errors errors)
    {
        var text = TypedText.Lines(Text);
        if (text is null) errors.Add(nameof(Text), "Écrivez votre commentaire.");
        else if (text.Length > Comment.LongestText) errors.Add(nameof(Text), "Au plus {0} caractères.", Comment.LongestText);
        else if (RichMarkdown.Refuse(text) is { } refusal) errors.Add(refusal with { Field = nameof(Text) });
        return errors.Any ? null : new(text!, ReadAudience(choices));
    }

    // Without a known choice the fewest read it.
    private CommentAudience ReadAudience(IReadOnlyList<CommentAudience> choices) =>
        Enum.TryParse<CommentAudience>(Audience, out var audience) && choices.Contains(audience) ? audience : choices is [var usual, ..]
            ? usual : CommentAudience.Collective;
}
