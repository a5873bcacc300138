using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>
/// Who sits where at each round of a world café. Table i keeps its host, person i. The others are laid out in rows of as many people as
/// there are tables; at each round a whole row moves on by the same number of tables, so that tables always hold the same number of people,
/// give or take one, and nobody sits twice at a table while there is another to visit. How far each row moves is chosen so that people meet
/// new faces.
/// </summary>
/// <param name="Tables">Tables in use: fewer than asked when some would hold nobody but their host.</param>
/// <param name="Rounds">At each round, the table of each person.</param>
internal sealed record RotationPlan(int Tables, ImmutableArray<ImmutableArray<int>> Rounds)
{
    public const int FewestAtTable = 2;

    public int People => Rounds.Length == 0 ? 0 : Rounds[0].Length;

    public static RotationPlan Seat(int people, int tables, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tables);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        var used = Math.Clamp(people / FewestAtTable, 1, tables);
        var rows = new RowShifts(used, rounds).Choose((people - used + used - 1) / used);
        return new(used, [.. Enumerable.Range(0, rounds).Select(round =>
            Enumerable.Range(0, people).Select(person => Table(person, used, rows, round)).ToImmutableArray())]);
    }

    /// <summary>
    /// The seats of a round, for people known by other numbers than their place in the list; the first ones are the hosts.
    /// </summary>
    public RoundSeats Of(int round, IReadOnlyList<int> guests) => new(
        [.. guests.Take(Tables)],
        Enumerable.Range(0, People).ToImmutableDictionary(person => guests[person], person => Rounds[round][person]));

    private static int Table(int person, int tables, int[][] rows, int round)
    {
        if (person < tables) return person;
        var (row, place) = Math.DivRem(person - tables, tables);
        return RowShifts.Move(place, rows[row][round], tables);
    }
}
