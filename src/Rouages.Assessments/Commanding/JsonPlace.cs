using System.Text;
using System.Text.Json;

namespace Rouages.Assessments.Commanding;

/// <summary>Where a text stops being JSON, as the pointer of the last value that was begun.</summary>
internal static class JsonPlace
{
    public static string OfBreak(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        var trail = new Stack<(string? Name, int Index)>();
        try
        {
            while (reader.Read()) Follow(ref reader, trail);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The place where reading stopped is what is asked for.
        }

        return string.Concat(trail.Reverse().Where(step => step is not (null, < 0)).Select(step => $"/{step.Name ?? $"{step.Index}"}"));
    }

    /// <summary>One step of the trail for each open object (its current name) or list (its current index).</summary>
    private static void Follow(ref Utf8JsonReader reader, Stack<(string? Name, int Index)> trail)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                trail.Pop();
                trail.Push((reader.GetString(), -1));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                trail.Pop();
                return;
        }

        if (trail.TryPop(out var parent)) trail.Push(parent.Name is null ? (null, parent.Index + 1) : parent);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) trail.Push((null, -1));
    }
}
