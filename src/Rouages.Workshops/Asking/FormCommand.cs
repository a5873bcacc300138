using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Asking;

/// <summary>
/// A form as a command of the room. Its fields are those of the fact, by the same names as on the socket, so that one rule serves both:
/// <c>do</c> names the fact, <c>id</c> is the command made by a script, <c>command</c> the seed that a page without script was given.
/// </summary>
internal static class FormCommand
{
    private static readonly HashSet<string> Numbers = ["card", "group", "into", "guest", "value", "position", "seconds", "round", "count"];
    private static readonly HashSet<string> Lists = ["cards"];
    private static readonly HashSet<string> Flags = ["quotable", "simulated"];
    private static readonly HashSet<string> Ours = ["do", "id", "command", "then", "__RequestVerificationToken"];

    /// <summary>What is asked; the fact is null when it cannot be read.</summary>
    public static (Guid Id, Fact? Fact) Read(IFormCollection form)
    {
        var payload = Payload(form).ToJsonString();
        return (IdOf(form, payload), FactJson.Read(WordOf(form), payload));
    }

    /// <summary>What is asked: the form says it, the button that was pressed may say something else.</summary>
    public static string WordOf(IFormCollection form) => form["do"] is [.., { } last] ? last : "";

    private static JsonObject Payload(IFormCollection form)
    {
        var payload = new JsonObject();
        foreach (var (name, values) in form.Where(field => !Ours.Contains(field.Key)))
        {
            var text = values.ToString();
            if (Lists.Contains(name)) payload[name] = new JsonArray([.. values.Select(value => Number(value)).OfType<JsonNode>()]);
            else if (Flags.Contains(name)) payload[name] = text is "true" or "on";
            else if (Numbers.Contains(name)) payload[name] = Number(text);
            else if (text.Length > 0) payload[name] = text;
        }

        return payload;
    }

    private static JsonValue? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;

    // A form sent twice asks once; gone back to and sent with another text, it asks something else.
    public static Guid IdOf(IFormCollection form, string payload = "")
    {
        if (Guid.TryParse(form["id"], out var id)) return id;
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{form["command"]} {WordOf(form)} {payload}")).AsSpan(0, 16));
    }
}
