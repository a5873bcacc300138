using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>Who sits where in the round under way.</summary>
internal sealed record TablePlan(int Round, ImmutableDictionary<int, string> Tables);

internal sealed partial record Room
{
    /// <summary>The plan of each rotation, as its last round left it.</summary>
    public ImmutableDictionary<string, TablePlan> Plans { get; init; } = ImmutableDictionary<string, TablePlan>.Empty;

    /// <summary>The round under way; 0 when the step has none.</summary>
    public int RoundOf(Step step) => Plans.TryGetValue(step.Key, out var plan) ? plan.Round : 0;

    /// <summary>
    /// Where a person sits: as the plan says, at the table they host otherwise; null when anywhere, as for those who come late.
    /// </summary>
    public string? TableOf(Guest? guest, Step step)
    {
        if (guest is null || step.Kind != StepKind.Rotate) return null;
        if (Plans.TryGetValue(step.Key, out var plan) && plan.Tables.TryGetValue(guest.Number, out var table)) return table;
        return guest.IsHost && step.Columns.Any(column => column.Key == guest.Table) ? guest.Table : null;
    }

    internal Room With(SeatingPlanned seated) =>
        this with
        {
            Plans = Plans.SetItem(seated.Step,
                new(seated.Round,
                    seated.Seats.DistinctBy(seat => seat.Guest).ToImmutableDictionary(seat => seat.Guest, seat => seat.Table))),
            Rounds = Seating(seated),
        };
}
