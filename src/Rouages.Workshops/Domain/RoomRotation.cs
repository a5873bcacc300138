using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    /// <summary>The rounds that were seated, by step, in order; their seats in the order of the plan, hosts first.</summary>
    public ImmutableDictionary<string, ImmutableList<Seated>> Rounds { get; init; } = ImmutableDictionary<string, ImmutableList<Seated>>.Empty;

    /// <summary>
    /// The next round of a rotation for the people present: the plan of the first round goes on, those who left free their chair, those who
    /// came get one, and only as many people move as even tables ask for. Ask for it again and it is the same.
    /// </summary>
    public Outcome<Seated> NextRound(Step step, IReadOnlyCollection<int> present)
    {
        var past = Past(step);
        if (present.Count < RotationPlan.FewestAtTable) return new Refusal("Attendez d’être au moins deux pour former les tables.");
        if (past.Count >= Math.Max(1, step.Rounds)) return new Refusal("Tous les tours sont faits.");
        var guests = past.Count > 0 ? [.. past[0].Seats.Select(seat => seat.Guest)] : HostsFirst(step, present);
        var plan = RotationPlan.Seat(guests.Count, step.Columns.Count, Math.Max(1, step.Rounds));
        var seats = past.Count > 0 ? plan.Of(past.Count, guests).With(present, [.. past.Select(round => Read(step, round))]) : plan.Of(0, guests);
        return new Seated(step.Key, past.Count + 1, seats.Write(step.Columns));
    }

    /// <summary>A chair in the round under way for somebody who comes late; null when there is no round or they have one.</summary>
    public Seated? SeatLate(Step step, int guest) =>
        Past(step) is [.., var now] past && Guests.ContainsKey(guest) && !now.Seats.Any(seat => seat.Guest == guest)
            ? now with { Seats = Read(step, now).Welcome(guest, [.. past.Take(past.Count - 1).Select(round => Read(step, round))]).Write(step.Columns) }
            : null;

    private ImmutableList<Seated> Past(Step step) => Rounds.GetValueOrDefault(step.Key, []);

    // A round seated again, for somebody who came late, is still that round.
    private ImmutableDictionary<string, ImmutableList<Seated>> Seating(Seated seated) => Rounds.SetItem(
        seated.Step, Rounds.GetValueOrDefault(seated.Step, []).RemoveAll(round => round.Round >= seated.Round).Add(seated));

    private List<int> HostsFirst(Step step, IReadOnlyCollection<int> present)
    {
        var free = present.Order().ToList();
        var used = Math.Clamp(free.Count / RotationPlan.FewestAtTable, 1, step.Columns.Count);
        var named = step.Columns.Take(used)
            .Select(table => free.Find(guest => Guests.TryGetValue(guest, out var here) && here.IsHost && here.Table == table.Key)).ToList();
        free.RemoveAll(named.Contains);
        for (var table = 0; table < used; table++)
        {
            if (named[table] != 0) continue;
            named[table] = free[0];
            free.RemoveAt(0);
        }
        return [.. named, .. free];
    }

    private static RoundSeats Read(Step step, Seated round)
    {
        var tables = step.Columns.Select((table, index) => (table.Key, index)).ToDictionary();
        var hosts = new int[round.Seats.Max(seat => tables[seat.Table]) + 1];
        foreach (var seat in round.Seats.DistinctBy(seat => seat.Table)) hosts[tables[seat.Table]] = seat.Guest;
        return new([.. hosts], round.Seats.DistinctBy(seat => seat.Guest).ToImmutableDictionary(seat => seat.Guest, seat => tables[seat.Table]));
    }
}
