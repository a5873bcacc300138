using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rouages.Commons.Content;

/// <summary>Reads one JSON file strictly, and says where it is wrong.</summary>
public static class ContentFile
{
    /// <summary>
    /// The content of the file, as its type says it; nothing unknown, missing or written twice when the type is read strictly.
    /// </summary>
    /// <exception cref="ContentException">The file is not there, is empty, or is not what the type says.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type) where T : class
    {
        using var json = Open(path);
        try
        {
            return JsonSerializer.Deserialize(json, type)
                ?? throw new ContentException(path, "", "le fichier est vide.");
        }
        catch (JsonException wrong)
        {
            throw new ContentException(path, PointerTo(wrong.Path), Reason(wrong));
        }
    }

    /// <summary>Opens a file of the content folder.</summary>
    /// <exception cref="ContentException">It is not there.</exception>
    public static Stream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path) : throw new ContentException(path, "", "le fichier n’existe pas.");

    /// <summary>The same of a text, under the name of its file.</summary>
    /// <param name="name">The file, as the person who writes it knows it.</param>
    /// <param name="json">Its text.</param>
    /// <param name="options">How strictly it is read.</param>
    /// <exception cref="ContentException">The text is not what the type says.</exception>
    public static T Read<T>(string name, Stream json, JsonSerializerOptions options) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options) ?? throw new ContentException(name, "", "le fichier est vide.");
        }
        catch (JsonException wrong)
        {
            throw new ContentException(name, PointerTo(wrong.Path), Reason(wrong));
        }
    }

    /// <summary>Turns <c>$.wheels[0].id</c> into <c>/wheels/0/id</c>.</summary>
    public static string PointerTo(string? jsonPath)
    {
        var pointer = new StringBuilder();
        foreach (var part in (jsonPath ?? "").TrimStart('$').Split('.', '['))
            if (part.Trim(']', '\'') is { Length: > 0 } name)
                pointer.Append('/').Append(name);
        return pointer.ToString();
    }

    /// <summary>The reader's own sentence, without the place, which the pointer already says.</summary>
    private static string Reason(JsonException wrong)
    {
        var message = wrong.Message;
        var place = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}
