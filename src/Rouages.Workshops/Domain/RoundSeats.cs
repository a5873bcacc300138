using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>
/// One round: the host of each table and the table of each guest, hosts included. Guests are known by their number in the room.
/// </summary>
internal sealed record RoundSeats(ImmutableArray<int> Hosts, ImmutableDictionary<int, int> TableOf)
{
    public int Tables => Hosts.Length;

    public IEnumerable<int> At(int table) => TableOf.Where(seat => seat.Value == table).Select(seat => seat.Key).Order();

    /// <summary>As the log keeps it: hosts first, by table.</summary>
    public IReadOnlyList<Seating> Write(IReadOnlyList<Choice> tables) =>
    [
        .. Hosts.Where(TableOf.ContainsKey).Concat(TableOf.Keys.Order().Where(guest => !Hosts.Contains(guest)))
            .Select(guest => new Seating(guest, tables[TableOf[guest]].Key)),
    ];

    public int Count(int table) => TableOf.Values.Count(at => at == table);

    /// <summary>Somebody comes during a round: a chair at the emptiest table that they have not seen, and nobody else moves.</summary>
    public RoundSeats Welcome(int guest, IReadOnlyList<RoundSeats> past) => TableOf.ContainsKey(guest) ? this : this with
    {
        TableOf =
            TableOf.Add(guest,
                Enumerable.Range(0, Tables).OrderBy(Count).ThenBy(table => Visits(guest, table, past)).ThenBy(table => table).First()),
    };

    /// <summary>
    /// The planned round with the people who are here: newcomers get a chair, and only as many people move as keeping tables even asks for.
    /// </summary>
    public RoundSeats With(IReadOnlyCollection<int> present, IReadOnlyList<RoundSeats> past)
    {
        var here = present.ToImmutableHashSet();
        var seats = this with { TableOf = TableOf.Where(seat => here.Contains(seat.Key)).ToImmutableDictionary() };
        foreach (var newcomer in present.Where(guest => !TableOf.ContainsKey(guest)).Order()) seats = seats.Welcome(newcomer, past);
        return seats.Hosted(past).Even(past);
    }

    // Whoever sat there at the last round knows what was said: they stay and welcome the others.
    private RoundSeats Hosted(IReadOnlyList<RoundSeats> past)
    {
        var seats = this;
        for (var table = 0; table < Tables; table++)
        {
            if (seats.TableOf.ContainsKey(seats.Hosts[table])) continue;
            var free = seats.TableOf.Keys.Where(guest => !seats.Hosts.Contains(guest)).ToList();
            if (free.Count == 0) continue;
            var chosen = free.OrderByDescending(guest => past.Count > 0 && past[^1].TableOf.TryGetValue(guest, out var sat) && sat == table)
                .ThenByDescending(guest => seats.TableOf[guest] == table).ThenBy(guest => guest).First();
            seats = seats with { Hosts = seats.Hosts.SetItem(table, chosen), TableOf = seats.TableOf.SetItem(chosen, table) };
        }
        return seats;
    }

    private RoundSeats Even(IReadOnlyList<RoundSeats> past)
    {
        var seats = this;
        while (true)
        {
            var tables = Enumerable.Range(0, Tables).OrderBy(seats.Count).ThenBy(table => table).ToList();
            var (emptiest, fullest) = (tables[0], tables[^1]);
            if (seats.Count(fullest) - seats.Count(emptiest) <= 1) return seats;
            var mover = seats.At(fullest).Where(guest => !seats.Hosts.Contains(guest))
                .OrderBy(guest => Visits(guest, emptiest, past)).ThenBy(guest => Known(guest, seats.At(emptiest), past))
                    .ThenBy(guest => guest).First();
            seats = seats with { TableOf = seats.TableOf.SetItem(mover, emptiest) };
        }
    }

    private static int Visits(int guest, int table, IReadOnlyList<RoundSeats> past) =>
        past.Count(round => round.TableOf.TryGetValue(guest, out var sat) && sat == table);

    private static int Known(int guest, IEnumerable<int> others, IReadOnlyList<RoundSeats> past) => others.Sum(other =>
        past.Count(round =>
            round.TableOf.TryGetValue(guest, out var mine) && round.TableOf.TryGetValue(other, out var theirs) && mine == theirs));
}
