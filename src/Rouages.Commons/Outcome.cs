namespace Rouages.Commons;

/// <summary>A refusal that a person can understand, in French.</summary>
/// <param name="Message">The sentence shown, a key of <c>Words</c>.</param>
/// <param name="Field">The input it is about; null when it concerns the whole act.</param>
public sealed record Refusal(string Message, string? Field = null)
{
    /// <summary>
    /// What fills <c>{0}</c>, <c>{1}</c>… in the message: <c>new Refusal("Au plus {0} places.") { Arguments = [seats] }</c>.
    /// </summary>
    public IReadOnlyList<object?> Arguments { get; init; } = [];
}

/// <summary>What a domain operation answers: a value, or why not. Exactly one of the two is set.</summary>
/// <typeparam name="T">What the operation gives when it succeeds.</typeparam>
/// <param name="Value">The value; meaningful only when <paramref name="Refusal"/> is null.</param>
/// <param name="Refusal">Why not.</param>
public readonly record struct Outcome<T>(T? Value, Refusal? Refusal)
{
    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
