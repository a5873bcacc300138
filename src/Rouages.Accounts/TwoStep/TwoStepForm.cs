using Rouages.Web;

namespace Rouages.Accounts.TwoStep;

public sealed class TwoStepForm
{
    public string? Code { get; init; }
    public string? Current { get; init; }
}

/// <summary>Where two-step sign-in stands.</summary>
/// <param name="On">In use.</param>
/// <param name="Key">The key to scan, while it is being set up.</param>
/// <param name="Address">The same as an address that authenticators scan.</param>
/// <param name="CodesLeft">Recovery codes not spent.</param>
/// <param name="Errors">What was wrong.</param>
public sealed record TwoStepView(bool On, string? Key, string? Address, int CodesLeft, Errors Errors) : View<TwoStepPage>;

/// <summary>Recovery codes, shown this one time.</summary>
public sealed record RecoveryCodesView(IReadOnlyList<string> Codes) : View<RecoveryCodesPage>;
