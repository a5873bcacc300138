using System.Text.Json;

namespace Rouages.Assessments.Commanding;

/// <summary>A JSON value that knows its place, so that every refusal can tell it.</summary>
internal readonly record struct JsonInput(JsonElement Value, string At)
{
    public static JsonInput Read(string text)
    {
        try
        {
            return new JsonInput(JsonElement.Parse(text), "");
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new InputException(JsonPlace.OfBreak(text), $"ce n’est pas du JSON lisible ({wrong.Message})");
        }
    }

    public InputException Refuse(string reason) => new(At, reason);

    /// <summary>The members, each given once and all of them known.</summary>
    public Dictionary<string, JsonInput> Members(params ReadOnlySpan<string> known)
    {
        var members = Members();
        foreach (var (name, member) in members)
            if (!known.Contains(name)) throw member.Refuse($"clé inconnue ; attendu ici : {string.Join(", ", known)}.");
        return members;
    }

    public Dictionary<string, JsonInput> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Refuse("un objet est attendu.");
        var members = new Dictionary<string, JsonInput>();
        foreach (var property in Value.EnumerateObject())
        {
            var member = new JsonInput(property.Value, $"{At}/{Escape(Name(property))}");
            if (!members.TryAdd(property.Name, member)) throw member.Refuse("cette clé est donnée deux fois.");
        }

        return members;
    }

    public IEnumerable<JsonInput> Elements()
    {
        if (Value.ValueKind != JsonValueKind.Array) throw Refuse("une liste est attendue.");
        var at = At;
        return Value.EnumerateArray().Select((element, i) => new JsonInput(element, $"{at}/{i}"));
    }

    public string Text()
    {
        if (Value.ValueKind != JsonValueKind.String) throw Refuse("un texte est attendu.");
        try
        {
            return Value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Refuse("ce texte est vide.");
        }
        catch (InvalidOperationException)
        {
            throw Refuse("ce texte contient un caractère impossible.");
        }
    }

    public double Number() =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) ? number : throw Refuse("un nombre est attendu.");

    public int Whole(int lowest, int highest) =>
        Number() is var number && number >= lowest && number <= highest && double.IsInteger(number)
            ? (int)number
            : throw Refuse($"un entier de {lowest} à {highest} est attendu.");

    private string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Refuse("une clé contient un caractère impossible.");
        }
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
