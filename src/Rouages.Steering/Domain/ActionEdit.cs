using System.Globalization;

namespace Rouages.Steering.Domain;

/// <summary>What an edit changed, as the activity log keeps it: dates and responsible people, never the texts themselves.</summary>
/// <param name="Due">The due date before and after; null when it stayed.</param>
/// <param name="Responsible">Who is responsible now; null when that stayed.</param>
/// <param name="Words">The title, the notes, the stage or the production changed.</param>
internal sealed record ActionEdit(DueMove? Due, Handover? Responsible, bool Words)
{
    /// <summary>Kind of the line in the activity log.</summary>
    public const string Kind = "action:edited";

    private const string From = "due.from", To = "due.to", Person = "responsible", Text = "words";

    /// <summary>What writing this content changes; null when nothing does.</summary>
    public static ActionEdit? Between(PlanAction before, ActionContent after)
    {
        var edit = new ActionEdit(
            before.DueOn == after.DueOn ? null : new(before.DueOn, after.DueOn),
            (before.Responsible, before.ResponsibleOrganisation) == (after.Responsible, after.ResponsibleOrganisation) ? null
                : new(after.Responsible),
            (before.Title, before.Notes, before.Stage, before.Production) != (after.Title, after.Notes, after.Stage, after.Production));
        return edit is { Due: null, Responsible: null, Words: false } ? null : edit;
    }

    /// <summary>The line's texts. A person is kept by identifier: their name goes when they go.</summary>
    public (string Key, string Value)[] Detail() =>
    [
        .. Due is { } due ? [(From, Day(due.From)), (To, Day(due.To))] : Array.Empty<(string, string)>(),
        .. Responsible is { } handover ? [(Person, handover.Person?.ToString() ?? "")] : Array.Empty<(string, string)>(),
        .. Words ? [(Text, "true")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The same from the line.</summary>
    public static ActionEdit Read(IReadOnlyDictionary<string, string> detail) => new(
        detail.TryGetValue(From, out var from) ? new(Day(from), Day(detail.GetValueOrDefault(To))) : null,
        detail.TryGetValue(Person, out var person) ? new(Guid.TryParse(person, out var id) ? id : null) : null, detail.ContainsKey(Text));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A due date that moved; null stands for no date.</summary>
internal sealed record DueMove(DateOnly? From, DateOnly? To);

/// <summary>Who an action was handed to; null stands for nobody.</summary>
internal sealed record Handover(Guid? Person);
