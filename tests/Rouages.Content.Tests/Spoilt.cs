using System.Globalization;
using System.Text.Json.Nodes;

namespace Rouages.Content.Tests;

/// <summary>A copy of a content folder, to spoil in one place.</summary>
internal static class Spoilt
{
    public static string Copy(string from, string into)
    {
        var folder = Directory.CreateDirectory(into).FullName;
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>Writes a JSON value at a pointer, or removes what is there.</summary>
    public static void Spoil(string path, string edited, string? value)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var steps = edited[1..].Split('/');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        if (parent is JsonArray list) list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value!);
        else if (value is null) parent.AsObject().Remove(steps[^1]);
        else parent[steps[^1]] = JsonNode.Parse(value);
        File.WriteAllText(path, root.ToJsonString());
    }
}
