namespace Rouages.Workshops.Domain;

/// <summary>What one person gave to one target.</summary>
internal sealed record Vote(int Value, string? Objection);

/// <summary>What a target received.</summary>
/// <param name="Sum">Points, or thumbs up less thumbs down.</param>
/// <param name="For">Votes above zero.</param>
/// <param name="Neutral">Votes of zero.</param>
/// <param name="Against">Votes below zero: thumbs down, objections.</param>
public readonly record struct Tally(int Sum, int For, int Neutral, int Against)
{
    public int Voters => For + Neutral + Against;

    internal Tally Add(int value, int times) => new(
        Sum + (value * times), For + (value > 0 ? times : 0), Neutral + (value == 0 ? times : 0), Against + (value < 0 ? times : 0));
}

/// <summary>How many of those present have voted.</summary>
/// <param name="Voted">Of those present.</param>
/// <param name="Present">Who is waited for: nobody who left.</param>
/// <param name="Gone">Who voted and left: what they gave stays counted, they are in neither of the two numbers.</param>
public readonly record struct Turnout(int Voted, int Present, int Gone = 0)
{
    /// <summary>Of those present: who gave all they may, or said that they are done.</summary>
    public int Finished { get; init; }

    /// <summary>True once nobody present is waited for.</summary>
    public bool IsWhole => Present > 0 && Finished == Present;

    /// <summary>How many more of those present must vote to reach a quorum in hundredths.</summary>
    public int Missing(int quorum) => Math.Max(0, (int)Math.Ceiling(quorum * Present / 100m) - Voted);
}
