using System.Globalization;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>What the browser sent about an action; <see cref="Read"/> is the only way from it into the domain.</summary>
public sealed class ActionForm
{
    public string? Title { get; init; }
    public string? Notes { get; init; }
    public string? Stage { get; init; }
    public string? Production { get; init; }

    /// <summary>Person and organisation of a seat, joined by a tilde.</summary>
    public string? Responsible { get; init; }
    public string? DueOn { get; init; }
    public string? Origin { get; init; }
    public string? Reference { get; init; }
    public uint Edition { get; init; }

    internal static string Seated(Guid person, Guid organisation) => $"{person:N}~{organisation:N}";

    internal static ActionForm Of(PlanAction action, uint edition) => new()
    {
        Title = action.Title, Notes = action.Notes, Stage = action.Stage, Production = action.Production, Edition = edition,
        Responsible = action is { Responsible: { } person, ResponsibleOrganisation: { } organisation } ? Seated(person, organisation)
            : null,
        DueOn = action.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The same text on top of another edition.</summary>
    internal ActionForm On(uint edition) => new()
    {
        Title = Title, Notes = Notes, Stage = Stage, Production = Production, Responsible = Responsible, DueOn = DueOn, Edition = edition,
    };

    internal ActionContent? Read(Errors errors, IReadOnlyList<Seat> seats, IReadOnlyList<StageChoice> stages)
    {
        var title = Bounded(Title, "Title", PlanAction.LongestTitle, errors);
        if (title is null && errors["Title"] is null) errors.Add("Title", "Dites en une phrase ce que vous allez faire.");
        var notes = Bounded(Notes, "Notes", PlanAction.LongestNotes, errors);
        var production = Bounded(Production, "Production", PlanAction.LongestProduction, errors);
        if (!string.IsNullOrEmpty(Stage) && !stages.Any(stage => stage.Id == Stage))
            errors.Add("Stage", "Choisissez une étape de la liste.");
        var seat = seats.FirstOrDefault(seat => Seated(seat.PersonId, seat.OrganisationId) == Responsible);
        if (!string.IsNullOrEmpty(Responsible) && seat is null) errors.Add("Responsible", "Choisissez une personne du collectif.");
        var due = ReadDate(errors);
        return errors.Any ? null
            : new(title!, notes, string.IsNullOrEmpty(Stage) ? null : Stage, production, seat?.PersonId, seat?.OrganisationId, due);
    }

    internal Origin? ReadOrigin() =>
        Origin is { Length: > 0 and <= Cooperations.Domain.Origin.LongestKind } kind
            && Reference is { Length: > 0 and <= Cooperations.Domain.Origin.LongestId } id
            ? new(kind, id) : null;

    private DateOnly? ReadDate(Errors errors)
    {
        if (string.IsNullOrWhiteSpace(DueOn)) return null;
        if (DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 2000 and < 2100)
            return date;
        errors.Add("DueOn", "Indiquez une date, par exemple 2026-09-30.");
        return null;
    }

    private static string? Bounded(string? text, string field, int longest, Errors errors)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > longest) errors.Add(field, "C’est trop long : {0} caractères au plus.", longest);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
