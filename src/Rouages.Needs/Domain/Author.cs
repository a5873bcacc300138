namespace Rouages.Needs.Domain;

/// <summary>Who said something: an account, or somebody without one, as they wish to appear.</summary>
/// <param name="Person">The account; null without one, and once it is gone.</param>
/// <param name="Name">How they appear; null when they stay unnamed.</param>
/// <param name="Email">Where the link that changes it was sent; shown to nobody.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: in which they are written to.</param>
internal sealed record Author(Guid? Person, string? Name, string? Email, string Language)
{
    public const int LongestName = 60;

    /// <summary>When the link of the letter was opened: from then on, what becomes of it is told there.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>Nothing is left of who it was.</summary>
    public Author Gone => new(null, null, null, Language);
}
