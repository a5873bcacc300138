using Rouages.Accounts.Passkeys;
using Rouages.Web;

namespace Rouages.Accounts.Resetting;

public sealed class ForgottenForm
{
    public string? Email { get; init; }
    public string? Retour { get; init; }
}

public sealed record ForgottenView(ForgottenForm Form, Errors Errors, bool Sent) : View<ForgottenPage>;

public sealed class NewPasswordForm
{
    public string? Jeton { get; init; }
    public string? Password { get; init; }
    public string? Retour { get; init; }

    /// <summary>Whether the second step is taken away with the former password.</summary>
    public bool RemoveTwoStep { get; init; }

    /// <summary>Whether identity providers stop opening the account.</summary>
    public bool RemoveProviders { get; init; }

    /// <summary>The passkeys that are taken away, as the page names them.</summary>
    public IReadOnlyList<string>? RemoveKeys { get; init; }
}

/// <summary>The way back in; what else opens or shuts the account is told, so that nobody stays inside.</summary>
/// <param name="Email">Of the account; null when the link no longer opens anything.</param>
/// <param name="TwoStep">Whether a second step is asked at sign-in.</param>
/// <param name="Providers">Whether an identity provider opens it.</param>
/// <param name="Keys">The passkeys that open it.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What was wrong.</param>
public sealed record NewPasswordView(string? Email, bool TwoStep, bool Providers, IReadOnlyList<PasskeyLine> Keys, NewPasswordForm Form,
    Errors Errors) : View<NewPasswordPage>;
