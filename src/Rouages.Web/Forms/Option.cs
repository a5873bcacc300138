namespace Rouages.Web;

/// <summary>One choice of a <c>Select</c>, <c>Choice</c> or <c>Checks</c>.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What is read, already said in the reader's language.</param>
/// <param name="Hint">A second, quieter line.</param>
public sealed record Option(string Value, string Label, string? Hint = null);
