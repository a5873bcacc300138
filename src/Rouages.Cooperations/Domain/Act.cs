namespace Rouages.Cooperations.Domain;

/// <summary>Who did something, in whose name and when: every act carries both identities, and nobody shares a password.</summary>
/// <param name="Person">The person who acted.</param>
/// <param name="Organisation">The organisation in whose name; null when the person acted for themselves.</param>
/// <param name="At">When.</param>
public sealed record Act(Guid Person, Guid? Organisation, DateTimeOffset At);

/// <summary>Where an object came from, so that nothing loses its thread (« fil »).</summary>
/// <param name="Kind">Stable kind, lower case: <c>stage-action</c>, <c>lever</c>, <c>need</c>, <c>card</c>…</param>
/// <param name="Id">Identifier within the kind.</param>
public sealed record Origin(string Kind, string Id)
{
    public const int LongestKind = 40;
    public const int LongestId = 80;
}
