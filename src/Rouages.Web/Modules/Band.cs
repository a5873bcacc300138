namespace Rouages.Web.Modules;

/// <summary>
/// Where a contribution stands among those of other modules, which it does not know: the band says which part of the work it belongs to, a
/// small number added to it the place within.
/// </summary>
public static class Band
{
    /// <summary>The thing itself, before what is done with it.</summary>
    public const int Foundation = 0;

    /// <summary>What waits for this person now.</summary>
    public const int Waiting = 100;

    /// <summary>What this person belongs to.</summary>
    public const int Own = 200;

    /// <summary>What helps to understand where the collective stands.</summary>
    public const int Understanding = 300;

    /// <summary>What the collective decided and does.</summary>
    public const int Deciding = 400;

    /// <summary>Who and when people meet.</summary>
    public const int Gathering = 500;

    /// <summary>What others do, to be discovered.</summary>
    public const int Discovering = 900;
}
