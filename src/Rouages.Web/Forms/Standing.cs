using Rouages.Commons;

namespace Rouages.Web;

/// <summary>One field of a form that came back because somebody else saved meanwhile.</summary>
/// <param name="Label">The field, already said.</param>
/// <param name="Now">What is saved now, as a reader reads it; null or empty for nothing.</param>
/// <param name="Typed">What the form holds, in the same form.</param>
/// <param name="Written">People wrote it, in their language: no label, number or day.</param>
public sealed record Standing(string Label, string? Now, string? Typed, bool Written = false)
{
    /// <summary>True when the two say something different once read as the form reads them.</summary>
    public bool Differs => TypedText.Lines(Now) != TypedText.Lines(Typed);
}
