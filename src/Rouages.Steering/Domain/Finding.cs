using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>What the collective found out about itself: what it needs, what helps it, what holds it back.</summary>
public enum FindingKind
{
    /// <summary>Besoin.</summary>
    Need = 0,

    /// <summary>Levier.</summary>
    Lever = 1,

    /// <summary>Frein.</summary>
    Obstacle = 2,
}

/// <summary>A need, a lever or an obstacle, kept with the thread to where it was said.</summary>
internal sealed class Finding
{
    public const int LongestText = 500;
    public const int MostShown = 500;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required FindingKind Kind { get; init; }
    public required string Text { get; init; }
    public Origin? Origin { get; init; }
    public required Act Noted { get; init; }
    public Act? Removed { get; private set; }
    public bool IsDemo { get; init; }

    public static Outcome<Finding> Note(
        Guid cooperation, FindingKind kind, string? text, Origin? origin, Act act, bool isDemo = false, Guid? id = null)
    {
        var said = TypedText.Lines(text) ?? "";
        if (said.Length == 0) return new Refusal("Écrivez quelques mots.", "Text");
        if (said.Length > LongestText) return new Refusal("C’est trop long : {0} caractères au plus.", "Text")
        { Arguments = [LongestText] };
        return new Finding
        {
            Id = id ?? Guid.CreateVersion7(act.At), CooperationId = cooperation, Kind = kind, Text = said, Origin = origin,
            Noted = act, IsDemo = isDemo
        };
    }

    /// <summary>Takes it off the list; <see cref="Restore"/> brings it back.</summary>
    public void Remove(Act act) => Removed ??= act;

    public void Restore() => Removed = null;
}
