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
public readonly record struct Turnout(int Voted, int Present)
{
    /// <summary>True when at least that share of those present (0 to 1) has voted.</summary>
    public bool Reaches(double share) => Present > 0 && Voted >= share * Present;
}
