using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Needs.Domain;

/// <summary>Somebody who says a need too (« moi aussi »): one voice for a person or, without account, for a browser.</summary>
internal sealed class Witness
{
    public const int LongestWords = 500;

    public required Guid Id { get; init; }
    public required Guid NeedId { get; init; }

    /// <summary>The account; null without one, and once it is gone.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>SHA-256 of the cookie of the browser; null for an account.</summary>
    public byte[]? Browser { get; set; }

    /// <summary>INSEE code of where they live it, when they said it.</summary>
    public string? Commune { get; set; }

    /// <summary>What they tell of it, when they do.</summary>
    public string? Words { get; set; }

    /// <summary>How they appear beside their words; null when they stay unnamed.</summary>
    public string? Name { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>A moderator hid the words, for this reason; the voice stays.</summary>
    public Act? Hidden { get; private set; }
    public string? HiddenReason { get; private set; }

    /// <summary>Hides the words.</summary>
    public Refusal? Hide(string reason, Act act)
    {
        if (Hidden is not null || Words is null) return new Refusal("Ce témoignage n’est déjà plus montré.");
        (Hidden, HiddenReason) = (act, reason);
        return null;
    }

    /// <summary>Shows them again.</summary>
    public Refusal? Restore()
    {
        if (Hidden is null) return new Refusal("Ce témoignage est déjà montré.");
        (Hidden, HiddenReason) = (null, null);
        return null;
    }
}
