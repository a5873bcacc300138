using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Steering.Domain;

namespace Rouages.Steering.Demo;

/// <summary><c>content/demo/registers.json</c>: invented decisions, minutes and documents of the first plan's cooperation.</summary>
internal sealed record DemoRegistersFile(
    IReadOnlyList<DemoDecision> Decisions, IReadOnlyList<DemoMinutes> Minutes, IReadOnlyList<DemoDocument> Documents)
{
    private static readonly JsonSerializerOptions Strictly = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static DemoRegistersFile Embedded()
    {
        using var json = typeof(DemoRegistersFile).Assembly.GetManifestResourceStream("Rouages.Steering.registers.json")!;
        return JsonSerializer.Deserialize<DemoRegistersFile>(json, Strictly)!;
    }
}

/// <param name="Title">What was decided.</param>
/// <param name="Why">Its reasons.</param>
/// <param name="Manner">How.</param>
/// <param name="Present">Who was there.</param>
/// <param name="Stage">Code of the stage it serves.</param>
/// <param name="DaysAgo">When.</param>
/// <param name="By">What stands before the @ in the address of a demonstration account.</param>
/// <param name="Changes">The one that it changes, by its place in the file.</param>
/// <param name="Result">What the vote gave.</param>
internal sealed record DemoDecision(
    string Title, string Why, DecisionManner Manner, string Present, string Stage, int DaysAgo, string By, int? Changes = null,
    string? Result = null);

/// <param name="Title">The meeting.</param>
/// <param name="DaysAgo">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Referent">Whom to talk to.</param>
/// <param name="Course">How it went.</param>
/// <param name="Guests">Who came without an account.</param>
/// <param name="Seats">Who came, as <see cref="DemoDecision.By"/>.</param>
/// <param name="Partners">Whom to bring in.</param>
/// <param name="More">What to read.</param>
/// <param name="NextInDays">When the next one is.</param>
/// <param name="NextAt">Its hour.</param>
/// <param name="NextNote">Its place.</param>
/// <param name="By">Who wrote it.</param>
internal sealed record DemoMinutes(
    string Title, int DaysAgo, string Place, string Referent, string Course, IReadOnlyList<string> Guests, IReadOnlyList<string> Seats,
    string Partners, string More, int NextInDays, TimeOnly NextAt, string NextNote, string By);

/// <param name="Title">Its name.</param>
/// <param name="Theme">What it is filed under.</param>
/// <param name="Note">What this version says.</param>
/// <param name="File">A file of <c>content/demo/files</c>.</param>
/// <param name="DaysAgo">When it was added.</param>
/// <param name="By">Who added it.</param>
internal sealed record DemoDocument(string Title, string Theme, string Note, string File, int DaysAgo, string By);
