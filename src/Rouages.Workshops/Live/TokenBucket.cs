namespace Rouages.Workshops.Live;

/// <summary>What somebody may still send: it fills again with time, up to four seconds' worth. Not safe for two threads.</summary>
internal sealed class TokenBucket(int perSecond, DateTimeOffset now)
{
    private readonly double _most = 4.0 * perSecond;
    private double _left = 4.0 * perSecond;
    private DateTimeOffset _at = now;

    public bool Take(DateTimeOffset now)
    {
        Fill(now);
        if (_left < 1) return false;
        _left--;
        return true;
    }

    /// <summary>True when it is as good as a new one.</summary>
    public bool IsFull(DateTimeOffset now)
    {
        Fill(now);
        return _left >= _most;
    }

    private void Fill(DateTimeOffset now)
    {
        _left = Math.Min(_most, _left + (Math.Max(0, (now - _at).TotalSeconds) * perSecond));
        _at = now;
    }
}

/// <summary>
/// One bucket for each participant of a room, and one that those who facilitate share. Nobody is exempt, nor any command.
/// </summary>
internal sealed class TokenBuckets(LiveSettings settings)
{
    private const int Most = 2_000;

    private readonly Dictionary<Guid, TokenBucket> _each = [];

    /// <summary>False when the person sends faster than anybody types.</summary>
    public bool Take(Guid? participant, DateTimeOffset now)
    {
        var key = participant ?? Guid.Empty;
        if (!_each.TryGetValue(key, out var bucket))
        {
            if (_each.Count >= Most) Forget(now);
            _each[key] = bucket = new(participant is null ? settings.FacilitatorCommandsPerSecond : settings.CommandsPerSecond, now);
        }

        return bucket.Take(now);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var key in _each.Where(one => one.Value.IsFull(now)).Select(one => one.Key).ToList()) _each.Remove(key);
    }
}
