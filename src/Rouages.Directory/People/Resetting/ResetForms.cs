using Rouages.Web;

namespace Rouages.Directory.People.Resetting;

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
}

/// <summary>Email is null when the link no longer opens anything.</summary>
public sealed record NewPasswordView(string? Email, NewPasswordForm Form, Errors Errors) : View<NewPasswordPage>;
