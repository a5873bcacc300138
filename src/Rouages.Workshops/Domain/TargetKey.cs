using System.Globalization;

namespace Rouages.Workshops.Domain;

/// <summary>What a ballot may be about.</summary>
internal enum TargetKind
{
    Statement = 0,
    Card = 1,
    Group = 2,
}

/// <summary>
/// What a vote is given to. It is written in one way only (<c>12</c> for a card, <c>g3</c> for a group, <c>statement</c>), so that a target
/// has one count however it was spelled.
/// </summary>
internal readonly record struct TargetKey(TargetKind Kind, int Number = 0)
{
    /// <summary>The target of that spelling; null when it cannot be one.</summary>
    public static TargetKey? Read(string? text) => text switch
    {
        Voted.Statement => new(TargetKind.Statement),
        ['g', .. var digits] => Of(TargetKind.Group, digits),
        _ => Of(TargetKind.Card, text),
    };

    /// <summary>The one spelling of what was read; what is no target stays as it is.</summary>
    public static string Canonical(string text) => Read(text) is { } key ? key.ToString() : text;

    public override string ToString() => Kind switch
    {
        TargetKind.Statement => Voted.Statement,
        TargetKind.Group => string.Create(CultureInfo.InvariantCulture, $"g{Number}"),
        _ => Number.ToString(CultureInfo.InvariantCulture),
    };

    private static TargetKey? Of(TargetKind kind, string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new(kind, number) : null;
}
