namespace Rouages.Directory.People.Guarding;

/// <summary>How often something was tried lately. Known and unknown addresses are counted alike, so that a lock tells nothing.</summary>
internal sealed class Attempt
{
    internal const int LongestKey = 100;

    public required string Key { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>So many tries within so long for one account; the next one waits until the time has passed. Devices are limited by <see cref="Web.Limits"/>.</summary>
internal sealed record Limit(string Name, int Tries, TimeSpan During)
{
    internal static readonly Limit Password = new("password", 5, TimeSpan.FromMinutes(15));
    internal static readonly Limit Code = new("code", 5, TimeSpan.FromMinutes(15));
    internal static readonly Limit SignUp = new("sign-up", 5, TimeSpan.FromHours(1));
    internal static readonly Limit Reset = new("reset", 5, TimeSpan.FromHours(1));
}
