using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Rouages.Commons.Content;

/// <summary>The mark of a published version: what <c>content/published.json</c> holds, so that it never changes unseen.</summary>
public static class ContentMark
{
    /// <summary>
    /// SHA-256 in hexadecimal of what these JSON files say, in that order; spaces, line ends and the order of keys do not count.
    /// </summary>
    public static string Of(IEnumerable<string> paths)
    {
        var content = paths.Select(path => Sorted(JsonNode.Parse(File.ReadAllText(path)))!.ToJsonString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', content))));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members =>
            new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
