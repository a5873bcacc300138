using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>What happened to an action, the last thing first: its moves on the board, and its edits from the activity log.</summary>
internal sealed class ActionHistory(ActivityLog activity, Words T)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<HistoryLine>> Of(
        PlanAction action, IReadOnlyList<Seat> seats, Func<Act, string> by, CancellationToken ct)
    {
        var edits = await activity.History(action.CooperationId, action.Id, Most, ct);
        return
        [
            .. action.Moves.Select(move => new HistoryLine([((PlanStatus)move.To).Label(T)], by(move.Act), move.Act.At))
                .Concat(edits.Where(line => line.Kind == ActionEdit.Kind)
                    .Select(line => new HistoryLine([.. Say(ActionEdit.Read(line.Detail), seats)], By(line), line.At)))
                .OrderByDescending(line => line.At).Take(Most),
        ];
    }

    private IEnumerable<string> Say(ActionEdit edit, IReadOnlyList<Seat> seats)
    {
        if (edit.Due is { } due) yield return T["Échéance : {0} → {1}", Day(due.From), Day(due.To)];
        if (edit.Responsible is { } handover) yield return T["Responsable : {0}", Name(handover.Person, seats)];
        if (edit.Words) yield return T["Texte modifié"];
    }

    private string Day(DateOnly? day) => day is { } known ? T.Date(known) : T["sans date"];

    private string Name(Guid? person, IReadOnlyList<Seat> seats) => person is null ? T["personne pour l’instant"]
        : seats.FirstOrDefault(seat => seat.PersonId == person)?.PersonName ?? T["quelqu’un qui n’est plus dans le collectif"];

    private static string By(ActivityLine line) => string.Join(", ", new[] { line.Person, line.Organisation }.OfType<string>());
}
