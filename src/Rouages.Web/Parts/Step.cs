namespace Rouages.Web;

/// <summary>A labelled address: a step of <c>Where</c>, a tab of <c>Tabs</c>.</summary>
/// <param name="Label">Already said in the reader's language.</param>
/// <param name="Path">Address without language prefix; null is plain text.</param>
public sealed record Step(string Label, string? Path = null);
