using Rouages.Commons;

namespace Rouages.Objects.Indicators;

/// <summary>What an indicator is counted in.</summary>
/// <param name="Name">As it stands after the number: <c>personnes</c>, <c>€</c>, <c>%</c>, <c>tonnes de CO₂e</c>.</param>
/// <param name="Decimals">Most digits after the comma, from 0 to <see cref="MostDecimals"/>.</param>
/// <param name="Lowest">The smallest value that makes sense; null without.</param>
/// <param name="Highest">The largest value that makes sense; null without.</param>
public sealed record IndicatorUnit(string Name, int Decimals, decimal? Lowest, decimal? Highest)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Most digits after the comma.</summary>
    public const int MostDecimals = 6;

    /// <summary>No value is further from zero than this.</summary>
    public const decimal Furthest = 1_000_000_000_000_000m;

    /// <summary>Parts of a hundred, with one digit after the comma.</summary>
    public static IndicatorUnit Percent { get; } = new("%", 1, 0, 100);

    /// <summary>Things that are counted one by one: people, places, meetings.</summary>
    public static IndicatorUnit Count(string name) => new(name, 0, 0, null);

    /// <summary>Euros and cents.</summary>
    public static IndicatorUnit Euros { get; } = new("€", 2, null, null);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) ? new Refusal("Donnez l’unité.", "Unit")
        : Name.Length > LongestName ? new Refusal("Au plus {0} caractères.", "Unit") { Arguments = [LongestName] }
        : Decimals is < 0 or > MostDecimals
            ? new Refusal("De 0 à {0} chiffres après la virgule.", "Decimals") { Arguments = [MostDecimals] }
        : Lowest > Highest ? new Refusal("La plus petite valeur possible dépasse la plus grande.", "Lowest")
        : null;

    /// <summary>What is wrong with a value in this unit; null when nothing is.</summary>
    public Refusal? Check(decimal value, string field = "Value") =>
        value < (Lowest ?? -Furthest) ? new Refusal("Au moins {0}.", field) { Arguments = [Lowest ?? -Furthest] }
        : value > (Highest ?? Furthest) ? new Refusal("Au plus {0}.", field) { Arguments = [Highest ?? Furthest] }
        : decimal.Round(value, Decimals) != value ? new Refusal("Au plus {0} chiffres après la virgule.", field) { Arguments = [Decimals] }
        : null;
}

/// <summary>A value on a day: where one comes from, or where one wants to go.</summary>
/// <param name="Value">In the unit of the indicator.</param>
/// <param name="On">When it was so, or shall be.</param>
public sealed record IndicatorPoint(decimal Value, DateOnly On);
