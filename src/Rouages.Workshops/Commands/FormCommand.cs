using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Commands;

/// <summary>
/// A form as a command of the room. Its fields are those of the fact, by the same names as on the socket, so that one rule serves both:
/// <c>do</c> names the fact; <c>command</c> is the id made by a script, or the seed of the page that was given to a browser without.
/// </summary>
internal static class FormCommand
{
    /// <summary>What is asked; the fact is null when it cannot be read.</summary>
    public static (Guid Id, Fact? Fact) Read(IFormCollection form)
    {
        var payload = JsonSerializer.SerializeToElement(
            FactFields.Typed(WordOf(form), form.Select(field => (field.Key, (IReadOnlyList<string?>)[.. field.Value]))));
        return (IdOf(form, payload.GetRawText()), FactJson.Ask(WordOf(form), payload));
    }

    /// <summary>What is asked: the form says it, the button that was pressed may say something else.</summary>
    public static string WordOf(IFormCollection form) => form["do"] is [.., { } last] ? last : "";

    // A form sent twice asks once; gone back to and sent with another text, it asks something else.
    public static Guid IdOf(IFormCollection form, string payload = "")
    {
        if (Guid.TryParseExact(form["command"], "D", out var id)) return id;
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{form["command"]} {WordOf(form)} {payload}")).AsSpan(0, 16));
    }
}
