using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>Somebody has the floor since then.</summary>
internal sealed record Speech(int Guest, DateTimeOffset Since);

internal sealed partial record Room
{
    /// <summary>Who asked to speak, in order.</summary>
    public ImmutableList<int> Queue { get; init; } = [];

    /// <summary>Whose turn it is: those present first; who is away is passed over and finds their turn again on coming back.</summary>
    public IEnumerable<int> QueueOf(IReadOnlySet<int>? present) => present is null ? Queue : Queue.OrderByDescending(present.Contains);

    /// <summary>Who has the floor; null when nobody has.</summary>
    public Speech? Speech { get; init; }

    /// <summary>How long each person has spoken so far.</summary>
    public ImmutableDictionary<int, TimeSpan> Spoken { get; init; } = ImmutableDictionary<int, TimeSpan>.Empty;

    internal Room Silence(DateTimeOffset now)
    {
        if (Speech is not { } speech) return this;
        var time = Spoken.GetValueOrDefault(speech.Guest) + (now > speech.Since ? now - speech.Since : TimeSpan.Zero);
        return this with { Speech = null, Spoken = Spoken.SetItem(speech.Guest, time) };
    }
}
