using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;

namespace Rouages.Steering.Demo;

/// <summary><c>content/demo/plans.json</c>: invented action plans. Days are counted from the day it is loaded.</summary>
internal sealed record DemoPlansFile(IReadOnlyList<DemoPlan> Plans)
{
    private static readonly JsonSerializerOptions Strictly = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static DemoPlansFile Embedded()
    {
        using var json = typeof(DemoPlansFile).Assembly.GetManifestResourceStream("Rouages.Steering.plans.json")!;
        return JsonSerializer.Deserialize<DemoPlansFile>(json, Strictly)!;
    }
}

/// <param name="Cooperation">Address of the cooperation.</param>
/// <param name="Actions">Its actions, in the order in which they were thought of.</param>
internal sealed record DemoPlan(string Cooperation, IReadOnlyList<DemoAction> Actions);

/// <param name="Title">What is done.</param>
/// <param name="Stage">Code of the stage it helps.</param>
/// <param name="DecidedDaysAgo">When it entered the plan.</param>
/// <param name="DecidedBy">What stands before the @ in the address of a demonstration account.</param>
/// <param name="Responsible">Likewise; who acts, in the name of their organisation.</param>
/// <param name="DueInDays">Negative when the date is past.</param>
/// <param name="Notes">How.</param>
/// <param name="Production">What will show it.</param>
/// <param name="Origin">The advice it came from.</param>
/// <param name="Moves">Changes of status, oldest first.</param>
/// <param name="Proofs">What came of it.</param>
internal sealed record DemoAction(
    string Title, string Stage, int DecidedDaysAgo, string DecidedBy, string? Responsible = null, int? DueInDays = null,
        string? Notes = null,
    string? Production = null, Origin? Origin = null, IReadOnlyList<DemoMove>? Moves = null, IReadOnlyList<DemoAttachment>? Proofs = null);

internal sealed record DemoMove(ActionStatus To, int DaysAgo, string By);

/// <param name="Title">Its name.</param>
/// <param name="DaysAgo">When it was added.</param>
/// <param name="By">Who added it.</param>
/// <param name="File">A file of <c>content/demo/files</c>.</param>
/// <param name="Link">Or an address.</param>
internal sealed record DemoAttachment(string Title, int DaysAgo, string By, string? File = null, string? Link = null);
