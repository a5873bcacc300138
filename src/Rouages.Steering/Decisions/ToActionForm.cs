using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

/// <summary>Who carries a decision out, and by when.</summary>
public sealed class ToActionForm
{
    public string? Responsible { get; init; }
    public string? DueOn { get; init; }

    internal ActionContent? Read(Errors errors, Decision decision, IReadOnlyList<Seat> seats)
    {
        var seat = seats.FirstOrDefault(one => ActionForm.Seated(one.PersonId, one.OrganisationId) == Responsible);
        if (!string.IsNullOrEmpty(Responsible) && seat is null) errors.Add("Responsible", "Choisissez une personne du collectif.");
        var due = errors.Day("DueOn", DueOn);
        return errors.Any ? null : new(
            decision.Title.Excerpt(PlanAction.LongestTitle),
            decision.Title.Length > PlanAction.LongestTitle ? decision.Title : decision.Why,
            decision.Stage, null, seat?.PersonId, seat?.OrganisationId, due);
    }
}
