namespace Rouages.Accounts.Guarding;

/// <summary>How often something was tried lately. Known and unknown addresses are counted alike, so that a wait tells nothing.</summary>
internal sealed class Attempt
{
    internal const int LongestKey = 100;

    public required string Key { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>
/// So many tries are free within so long; each further one waits twice as long as the one before. Nothing is ever shut: a stranger who
/// tries on purpose slows only what bears the same name, and that is their own device or address.
/// </summary>
internal sealed record Limit(string Name, int Free, TimeSpan During)
{
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    /// <summary>From one network address to one account.</summary>
    internal static readonly Limit Password = new("password", 5, TimeSpan.FromMinutes(15));

    /// <summary>From a browser in which this account was opened before.</summary>
    internal static readonly Limit KnownDevice = new("device", 10, TimeSpan.FromMinutes(15));

    /// <summary>From all unknown browsers together to one account: beyond it, a new network address has one free try.</summary>
    internal static readonly Limit Everywhere = new("everywhere", 100, TimeSpan.FromHours(1));

    internal static readonly Limit Code = new("code", 5, TimeSpan.FromMinutes(15));
    internal static readonly Limit Reauthentication = new("again", 5, TimeSpan.FromMinutes(15));

    /// <summary>Letters to one address after a sign-up.</summary>
    internal static readonly Limit SignUp = new("sign-up", 5, TimeSpan.FromHours(1));

    /// <summary>Letters to one address that open the account again: whoever asked first, the owner has it.</summary>
    internal static readonly Limit Reset = new("reset", 1, TimeSpan.FromMinutes(15));

    /// <summary>How long the try after so many others must wait.</summary>
    internal TimeSpan Pause(int tries) =>
        tries < Free ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(During.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, tries - Free)));
}
