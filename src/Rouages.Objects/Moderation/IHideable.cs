using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Moderation;

/// <summary>Something reported, as moderators see it whoever else may.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Markdown">What it says, hidden or not; null when its page says it.</param>
/// <param name="Author">The account that wrote it; null once it is gone.</param>
/// <param name="IsHidden">A moderator hid it.</param>
public sealed record HideableObject(string Title, string Address, string? Markdown, Guid? Author, bool IsHidden);

/// <summary>
/// A kind whose objects moderators can hide. Other kinds are reported too: their own page has what is needed to mend them.
/// </summary>
public interface IHideable
{
    /// <summary>As <see cref="IObjectKind.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The object; null when it is not there any more.</summary>
    Task<HideableObject?> Find(Guid id, CancellationToken ct);

    /// <summary>Hides it in what the caller is about to save.</summary>
    Task<Refusal?> Hide(Guid id, string reason, Act act, CancellationToken ct);

    /// <summary>Shows it again in what the caller is about to save.</summary>
    Task<Refusal?> Restore(Guid id, CancellationToken ct);
}
