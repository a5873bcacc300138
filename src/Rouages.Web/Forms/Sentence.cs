using Rouages.Commons;

namespace Rouages.Web;

/// <summary>
/// A French sentence on its way to a reader, with what fills its placeholders. Components say it through <see cref="Words"/>.
/// </summary>
/// <param name="French">The key of <see cref="Words"/>.</param>
/// <param name="Arguments">Values of <c>{0}</c>, <c>{1}</c>…; formatted in the culture of the request.</param>
public sealed record Sentence(string French, params object?[] Arguments)
{
    /// <summary>A sentence without placeholder.</summary>
    public static implicit operator Sentence?(string? french) => french is null ? null : new Sentence(french);

    /// <summary>The French sentence itself, placeholders unfilled: what tests compare.</summary>
    public static implicit operator string?(Sentence? sentence) => sentence?.French;

    /// <summary>What the domain refused, ready to be said.</summary>
    public static Sentence From(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(refusal.Message, [.. refusal.Arguments]);
    }

    /// <inheritdoc />
    public override string ToString() => French;
}
