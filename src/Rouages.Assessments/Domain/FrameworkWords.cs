namespace Rouages.Assessments.Domain;

/// <summary>Words of a framework by language. French is complete; another language may still miss some.</summary>
internal sealed class FrameworkWords(IReadOnlyDictionary<string, string> french, IReadOnlyDictionary<string, string> english)
{
    public Wording Say(string id, string language) =>
        language == "en" && english.TryGetValue(id, out var text) ? new Wording(text, "en")
        : french.TryGetValue(id, out text) ? new Wording(text, "fr")
        : throw new ArgumentException($"The framework says nothing under '{id}'.", nameof(id));
}

/// <summary>A text and the language it is really in, for the reader's <c>lang</c> attribute.</summary>
public readonly record struct Wording(string Text, string Language)
{
    public override string ToString() => Text;
}
