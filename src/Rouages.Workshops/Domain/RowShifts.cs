using System.Numerics;

namespace Rouages.Workshops.Domain;

/// <summary>
/// How far each row of travellers stands from its first table, round after round. Two rows whose distance is never twice the same meet
/// nobody twice. With a prime number of tables, moving by 1, 2, 3… does it; otherwise other walks are tried, always the same ones.
/// </summary>
internal sealed class RowShifts(int tables, int rounds)
{
    private const int MostTried = 200;

    // Walks are drawn, not secret: the same room must always get the same plan.
    private readonly Random _drawn = new(tables * 1000 + rounds);

    /// <summary>One walk for each row; a row that is added later changes none of those before.</summary>
    public int[][] Choose(int rows)
    {
        var walks = Walks();
        var chosen = new List<int[]>();
        for (var row = 0; row < rows; row++) chosen.Add(Best(walks, chosen));
        return [.. chosen];
    }

    /// <summary>
    /// The table of a place once its row has moved. With 4, 8… tables, exchanging halves meets more people than turning does.
    /// </summary>
    public static int Move(int place, int shift, int tables) => BitOperations.IsPow2(tables) ? place ^ shift : (place + shift) % tables;

    private int Distance(int one, int other) => BitOperations.IsPow2(tables) ? one ^ other : (one - other + tables) % tables;

    private int[] Best(List<int[]> walks, List<int[]> others)
    {
        var (best, fewest) = (walks[0], int.MaxValue);
        foreach (var walk in walks)
        {
            if (fewest == 0) break;
            if (Cost(walk, others) is var cost && cost < fewest) (best, fewest) = (walk, cost);
        }
        return best;
    }

    /// <summary>How many times somebody of this row meets somebody again.</summary>
    private int Cost(int[] walk, List<int[]> others)
    {
        var cost = 0;
        Span<int> met = stackalloc int[tables];
        foreach (var other in others)
        {
            met.Clear();
            for (var round = 0; round < rounds; round++) cost += met[Distance(walk[round], other[round])]++;
        }
        return cost;
    }

    private List<int[]> Walks()
    {
        var walks = new List<int[]>();
        for (var stride = 1; stride < tables; stride++)
        {
            var walk = Enumerable.Range(0, rounds).Select(round => round * stride % tables).ToArray();
            if (VisitsAll(walk)) walks.Add(walk);
        }
        for (var tried = 0; tried < MostTried; tried++) walks.Add(Drawn());
        return [.. walks.DistinctBy(walk => string.Join('.', walk))];
    }

    /// <summary>No table twice while there is another to visit; after all of them, it starts again.</summary>
    private bool VisitsAll(int[] walk) => walk.Chunk(tables).All(lap => lap.Distinct().Count() == lap.Length);

    private int[] Drawn()
    {
        var walk = new List<int>();
        while (walk.Count < rounds)
        {
            var lap = Enumerable.Range(0, tables).ToArray();
            _drawn.Shuffle(lap);
            walk.AddRange(lap);
        }
        return [.. walk.Take(rounds)];
    }
}
