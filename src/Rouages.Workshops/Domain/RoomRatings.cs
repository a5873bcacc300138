using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>A value noted for the group; null where it keeps its disagreement.</summary>
/// <param name="Value">The level.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When it was noted.</param>
internal sealed record Agreement(int? Value, string? Note, DateTimeOffset At);

internal sealed partial record Room
{
    private ImmutableDictionary<(string Step, string Column, string? Kind, int Guest), int> Ratings { get; init; } =
        ImmutableDictionary<(string, string, string?, int), int>.Empty;

    private ImmutableDictionary<(string Step, string Column, string? Kind), ImmutableArray<int>> Spreads { get; init; } =
        ImmutableDictionary<(string, string, string?), ImmutableArray<int>>.Empty;

    // How many said that they do not know.
    private ImmutableDictionary<(string Step, string Column), int> Unsures { get; init; } =
        ImmutableDictionary<(string, string), int>.Empty;

    /// <summary>What was noted for the group, by step and column.</summary>
    public ImmutableDictionary<(string Step, string Column), Agreement> Agreements { get; init; } =
        ImmutableDictionary<(string, string), Agreement>.Empty;

    /// <summary>The point that the room looks at, by step: the one that was shown last.</summary>
    public ImmutableDictionary<string, string> Points { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// How many people gave each value, from 0 to the scale's highest; empty below <see cref="FewestVoices"/> people, as it would tell who.
    /// </summary>
    public IReadOnlyList<int> SpreadOf(string step, string column, string? kind = null) =>
        RatersOf(step, column, kind) < FewestVoices ? [] : ExactSpreadOf(step, column, kind);

    /// <summary>How many people gave a value.</summary>
    public int RatersOf(string step, string column, string? kind = null) => ExactSpreadOf(step, column, kind).Sum();

    /// <summary>How many said that they do not know; 0 while so few said anything that it would tell who.</summary>
    public int UnsureOf(string step, string column) =>
        Unsures.GetValueOrDefault((step, column)) is var unsure && RatersOf(step, column) + unsure < FewestVoices ? 0 : unsure;

    /// <summary>The same for the room itself, from the first person on: never shown.</summary>
    internal IReadOnlyList<int> ExactSpreadOf(string step, string column, string? kind = null) =>
        Spreads.TryGetValue((step, column, kind), out var spread) ? spread : [];

    /// <summary>What a person gave; null when nothing.</summary>
    public int? RatingOf(string step, string column, string? kind, int guest) =>
        Ratings.TryGetValue((step, column, kind, guest), out var value) ? value : null;

    internal Room With(Guest guest, Rated rated)
    {
        if (RatingOf(rated.Step, rated.Column, rated.Kind, guest.Number) == rated.Value) return this;
        var key = (rated.Step, rated.Column, rated.Kind);
        var spread = Spreads.TryGetValue(key, out var known) ? known : [.. new int[(Find(rated.Step)?.Scale ?? 5) + 1]];
        var one = (rated.Step, rated.Column, rated.Kind, guest.Number);
        // A scale that was shortened since then must not break the log.
        var unsure = Unsures.GetValueOrDefault((rated.Step, rated.Column));
        if (Ratings.TryGetValue(one, out var before) && before < spread.Length)
            (spread, unsure) = before < 0 ? (spread, unsure - 1) : (spread.SetItem(before, spread[before] - 1), unsure);
        if (rated.Value is { } value && value < spread.Length)
            (spread, unsure) = value < 0 ? (spread, unsure + 1) : (spread.SetItem(value, spread[value] + 1), unsure);
        return this with
        {
            Unsures = unsure == Unsures.GetValueOrDefault((rated.Step, rated.Column)) ? Unsures
                : Unsures.SetItem((rated.Step, rated.Column), unsure),
            Spreads = Spreads.SetItem(key, spread),
            Ratings = rated.Value is { } given ? Ratings.SetItem(one, given) : Ratings.Remove(one)
        };
    }

    private Room WithoutRatings(Guest guest) => Ratings.Keys.Where(key => key.Guest == guest.Number)
        .Aggregate(this, (room, key) => room.With(guest, new Rated(key.Step, key.Column, key.Kind, null)));
}
