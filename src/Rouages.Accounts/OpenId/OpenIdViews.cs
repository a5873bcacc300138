using Rouages.Web;

namespace Rouages.Accounts.OpenId;

public sealed class ArrivalForm
{
    public string? Name { get; init; }
    public string? Password { get; init; }
    public string? Retour { get; init; }
}

/// <summary>What is left to do after the provider's answer.</summary>
public enum ArrivalStep
{
    /// <summary>No account has this address: a name, and it is made.</summary>
    Join,

    /// <summary>An account has it: its password proves whose it is.</summary>
    Prove,

    /// <summary>An account has it that only a passkey opens: sign in with it first, then come back.</summary>
    SignInFirst,

    /// <summary>The provider does not vouch for the address.</summary>
    Unverified,

    /// <summary>Nothing came of it over there.</summary>
    Failed,
}

/// <param name="Step">What the page asks.</param>
/// <param name="Label">The provider's name.</param>
/// <param name="Email">The address it vouches for.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">Field by field.</param>
public sealed record ArrivalView(ArrivalStep Step, string Label, string? Email, ArrivalForm Form, Errors Errors) : View<ArrivalPage>;
