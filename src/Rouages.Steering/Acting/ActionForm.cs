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

    internal static string? Seated(PlanAction action) =>
        action.Responsible is { } person ? Seated(person, action.ResponsibleOrganisation ?? Guid.Empty) : null;

    internal static ActionForm Of(PlanAction action, uint edition) => new()
    {
        Title = action.Title, Notes = action.Notes, Stage = action.Stage, Production = action.Production, Edition = edition,
        Responsible = Seated(action),
        DueOn = action.DueOn.Sent(),
    };

    /// <summary>The same text on top of another edition.</summary>
    internal ActionForm On(uint edition) => new()
    {
        Title = Title, Notes = Notes, Stage = Stage, Production = Production, Responsible = Responsible, DueOn = DueOn, Edition = edition,
    };

    /// <param name="errors">What is wrong.</param>
    /// <param name="seats">Who may be in charge.</param>
    /// <param name="stages">What it may serve.</param>
    /// <param name="kept">The action as it stands: what it holds stays a choice, even when it is offered to nobody any more.</param>
    internal ActionContent? Read(Errors errors, IReadOnlyList<Seat> seats, IReadOnlyList<StageChoice> stages, PlanAction? kept = null)
    {
        var title = errors.Line("Title", Title, PlanAction.LongestTitle);
        if (title is null) errors.Add("Title", "Dites en une phrase ce que vous allez faire.");
        var notes = errors.Lines("Notes", Notes, PlanAction.LongestNotes);
        var production = errors.Line("Production", Production, PlanAction.LongestProduction);
        var stage = string.IsNullOrEmpty(Stage) ? null : Stage;
        if (stage is not null && stage != kept?.Stage && !stages.Any(known => known.Id == stage))
            errors.Add("Stage", "Choisissez une étape de la liste.");
        var (person, organisation) = ReadResponsible(errors, seats, kept);
        var due = errors.Day("DueOn", DueOn);
        return errors.Any ? null : new(title!, notes, stage, production, person, organisation, due);
    }

    // Whoever was in charge stays in charge, even after having left, until somebody chooses otherwise.
    private (Guid? Person, Guid? Organisation) ReadResponsible(Errors errors, IReadOnlyList<Seat> seats, PlanAction? kept)
    {
        if (string.IsNullOrEmpty(Responsible)) return (null, null);
        if (kept is not null && Seated(kept) == Responsible) return (kept.Responsible, kept.ResponsibleOrganisation);
        if (seats.FirstOrDefault(seat => Seated(seat.PersonId, seat.OrganisationId) == Responsible) is { } seat)
            return (seat.PersonId, seat.OrganisationId);
        errors.Add("Responsible", "Choisissez une personne du collectif.");
        return (null, null);
    }

    internal Origin? ReadOrigin() =>
        Origin is { Length: > 0 and <= Cooperations.Domain.Origin.LongestKind } kind
            && Reference is { Length: > 0 and <= Cooperations.Domain.Origin.LongestId } id
            ? new(kind, id) : null;
}
