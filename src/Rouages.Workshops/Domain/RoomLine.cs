using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>Where somebody stands on a line, and how often they changed side.</summary>
internal sealed record Stand(int Position, int Changes)
{
    /// <summary>-1 against, 0 undecided, 1 for.</summary>
    public int Side => SideOf(Position);

    /// <summary>
    /// The place of the figure where they are drawn, from <c>-Notches</c> to <c>Notches</c>; the position itself stays exact.
    /// </summary>
    public int Notch => (int)Math.Round((double)Position / NotchWidth, MidpointRounding.AwayFromZero);

    /// <summary>The finest move of the slider.</summary>
    public const int NotchWidth = 5;
    public const int Notches = 100 / NotchWidth;

    public static int SideOf(int position) => Math.Abs(position) <= 10 ? 0 : Math.Sign(position);
}

/// <summary>How the people present stand on a line.</summary>
/// <param name="For">People for.</param>
/// <param name="Undecided">People around the middle.</param>
/// <param name="Against">People against.</param>
/// <param name="TokenBuckets">How many people stand at -100, -95… 100 (41 numbers): nobody is named.</param>
/// <param name="Changes">How many times somebody changed side.</param>
/// <param name="Gone">How many placed themselves and are not present any more: the line waits for their return, the restitution keeps their
/// place.</param>
public sealed record LineView(int For, int Undecided, int Against, IReadOnlyList<int> TokenBuckets, int Changes, int Gone = 0)
{
    /// <summary>How many stand there, when they are too few for their places to be shown; 0 otherwise.</summary>
    public int Few { get; init; }

    internal int People => For + Undecided + Against;
}

internal sealed partial record Room
{
    private ImmutableDictionary<(string Step, int Guest), Stand> Stands { get; init; } = ImmutableDictionary<(string, int), Stand>.Empty;

    /// <summary>Where a person stands; null before they placed themselves.</summary>
    public Stand? StandOf(string step, int guest) => Stands.GetValueOrDefault((step, guest));

    /// <summary>
    /// The line as the people present make it; without a set of them, as everyone does. Below <see cref="FewestVoices"/> people it holds
    /// nothing but how many they are: a dot would tell who.
    /// </summary>
    public LineView LineOf(string step, IReadOnlySet<int>? present = null)
    {
        var line = ExactLineOf(step, present);
        return line.People is 0 or >= FewestVoices ? line
            : new(0, 0, 0, [.. new int[line.TokenBuckets.Count]], 0, line.Gone) { Few = line.People };
    }

    /// <summary>The same for the room itself, from the first person on: never shown.</summary>
    internal LineView ExactLineOf(string step, IReadOnlySet<int>? present = null)
    {
        var placed = Guests.Values.Where(guest => !guest.Removed && StandOf(step, guest.Number) is not null)
            .ToLookup(guest => present?.Contains(guest.Number) != false);
        var stands = placed[true].Select(guest => StandOf(step, guest.Number)!).ToList();
        return new(stands.Count(stand => stand.Side > 0), stands.Count(stand => stand.Side == 0), stands.Count(stand => stand.Side < 0),
            [.. Enumerable.Range(-Stand.Notches, (2 * Stand.Notches) + 1).Select(notch => stands.Count(stand => stand.Notch == notch))],
                stands.Sum(stand => stand.Changes), placed[false].Count());
    }

    internal Room With(Guest guest, PositionTaken stood)
    {
        var before = StandOf(stood.Step, guest.Number);
        var changed = before is not null && before.Side != Stand.SideOf(stood.Position);
        return this with
        {
            Stands =
            Stands.SetItem((stood.Step, guest.Number), new(stood.Position, (before?.Changes ?? 0) + (changed ? 1 : 0)))
        };
    }

    // Arguments alternate, unless nobody who is present stands on another side to answer.
    internal Refusal? OutOfTurn(Step step, string? side)
    {
        var last = Enumerable.Range(0, Cards.Count).Select(back => Cards[Cards.Count - back])
            .FirstOrDefault(card => card.Lives && card.Step == step.Key);
        if (last is null || last.Kind != side) return null;
        var here = Here?.Invoke();
        var sides = Guests.Values.Where(guest => !guest.Removed && here?.Contains(guest.Number) != false)
            .Select(guest => StandOf(step.Key, guest.Number)?.Side).Where(found => found is not (null or 0));
        return sides.Distinct().Count() < 2 ? null : new Refusal("C’est au tour de l’autre côté.");
    }
}
