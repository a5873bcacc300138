using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    /// <summary>The rounds that were seated, by step, in order; their seats in the order of the plan, hosts first.</summary>
    public ImmutableDictionary<string, ImmutableList<SeatingPlanned>> Rounds { get; init; } =
        ImmutableDictionary<string, ImmutableList<SeatingPlanned>>.Empty;

    /// <summary>
    /// The next round of a rotation for the people present: the plan of the first round goes on, those who left free their chair, those who
    /// came get one, and only as many people move as even tables ask for. Ask for it again and it is the same.
    /// </summary>
    public Outcome<SeatingPlanned> NextRound(Step step, IReadOnlyCollection<int> present)
    {
        var past = Past(step);
        if (present.Count < RotationPlan.FewestAtTable) return new Refusal("Attendez d’être au moins deux pour former les tables.");
        if (past.Count >= Math.Max(1, step.Rounds)) return new Refusal("Tous les tours sont faits.");
        var guests = past.Count > 0 ? [.. past[0].Seats.Select(seat => seat.Guest)] : HostsFirst(step, present);
        var plan = RotationPlan.Seat(guests.Count, step.Columns.Count, Math.Max(1, step.Rounds));
        var seats = past.Count > 0 ? plan.Of(past.Count, guests)
            .With(present, [.. past.Select(round => Read(step, round))]) : plan.Of(0, guests);
        return new SeatingPlanned(step.Key, past.Count + 1, seats.Write(step.Columns));
    }

    /// <summary>
    /// The table, in the round under way, for somebody who comes late or had no chair: their own if they host one, else the smallest one,
    /// and of these the one they have not visited. Null when there is no round, or when they have a chair.
    /// </summary>
    public string? ChairFor(int guest)
    {
        if (Status == WorkshopStatus.Closed || Current is not { Kind: StepKind.Rotate } step || Past(step) is not [.., var now] past)
            return null;
        var seats = Read(step, now);
        if (seats.Tables == 0 || seats.TableOf.ContainsKey(guest)) return null;
        if (Guests.GetValueOrDefault(guest) is { IsHost: true, Table: { } own } && step.Columns.Any(column => column.Key == own))
            return own;
        var here =
            seats with { TableOf = seats.TableOf.RemoveRange(Guests.Values.Where(other => other.Removed).Select(other => other.Number)) };
        return step.Columns[here.Welcome(guest, [.. past.Take(past.Count - 1).Select(round => Read(step, round))]).TableOf[guest]].Key;
    }

    /// <summary>The same round with one more person, at the table that was found for them.</summary>
    internal Room Sit(int guest, string? table) =>
        table is not null && Current is { } step && Past(step) is [.., var now] && !now.Seats.Any(seat => seat.Guest == guest)
            ? With(now with { Seats = [.. now.Seats, new(guest, table)] }) : this;

    private ImmutableList<SeatingPlanned> Past(Step step) => Rounds.GetValueOrDefault(step.Key, []);

    // A round seated again, for somebody who came late, is still that round.
    private ImmutableDictionary<string, ImmutableList<SeatingPlanned>> Seating(SeatingPlanned seated) => Rounds.SetItem(
        seated.Step, Rounds.GetValueOrDefault(seated.Step, []).RemoveAll(round => round.Round >= seated.Round).Add(seated));

    private List<int> HostsFirst(Step step, IReadOnlyCollection<int> present)
    {
        var free = present.Order().ToList();
        var used = Math.Clamp(free.Count / RotationPlan.FewestAtTable, 1, step.Columns.Count);
        var named = step.Columns.Take(used)
            .Select(table => free.Find(guest => Guests.TryGetValue(guest, out var here) && here.IsHost && here.Table == table.Key))
                .ToList();
        free.RemoveAll(named.Contains);
        for (var table = 0; table < used; table++)
        {
            if (named[table] != 0) continue;
            named[table] = free[0];
            free.RemoveAt(0);
        }
        return [.. named, .. free];
    }

    private static RoundSeats Read(Step step, SeatingPlanned round)
    {
        var tables = step.Columns.Select((table, index) => (table.Key, index)).ToDictionary();
        // A table that was taken away since then must not break the log.
        var seats = round.Seats.Where(seat => tables.ContainsKey(seat.Table)).ToList();
        var hosts = new int[seats.Select(seat => tables[seat.Table]).DefaultIfEmpty(-1).Max() + 1];
        foreach (var seat in seats.DistinctBy(seat => seat.Table)) hosts[tables[seat.Table]] = seat.Guest;
        return new([.. hosts], seats.DistinctBy(seat => seat.Guest).ToImmutableDictionary(seat => seat.Guest, seat => tables[seat.Table]));
    }
}
