namespace Rouages.Workshops.Live;

/// <summary>What a participant may still send: it fills again with time. Not safe for two threads; the keeper's loop owns it.</summary>
internal sealed class Bucket(int perSecond, DateTimeOffset now)
{
    private readonly double _most = 4.0 * perSecond;
    private double _left = 4.0 * perSecond;
    private DateTimeOffset _at = now;

    public bool Take(DateTimeOffset now)
    {
        _left = Math.Min(_most, _left + (Math.Max(0, (now - _at).TotalSeconds) * perSecond));
        _at = now;
        if (_left < 1) return false;
        _left--;
        return true;
    }
}
