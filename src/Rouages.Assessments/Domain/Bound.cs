using System.Globalization;

namespace Rouages.Assessments.Domain;

/// <summary>The limit that a measure must reach to get a score, written <c>&gt;=4</c>, <c>&gt;66</c> or <c>&lt;=33</c>.</summary>
public readonly record struct Bound(Direction Direction, double Limit)
{
    public bool IsReachedBy(double measure) => Direction switch
    {
        Direction.AtLeast => measure >= Limit,
        Direction.Above => measure > Limit,
        _ => measure <= Limit,
    };

    /// <summary>Falls as the score rises: the less, the better.</summary>
    public bool IsDecreasing => Direction == Direction.AtMost;

    internal static Bound? Parse(string text)
    {
        var (direction, number) = text switch
        {
            ['>', '=', .. var rest] => (Direction.AtLeast, rest),
            ['>', .. var rest] => (Direction.Above, rest),
            ['<', '=', .. var rest] => (Direction.AtMost, rest),
            _ => (default, ""),
        };
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)
            ? new Bound(direction, limit)
            : null;
    }
}

public enum Direction { AtLeast, Above, AtMost }
