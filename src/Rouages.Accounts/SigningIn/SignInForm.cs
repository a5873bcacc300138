using Rouages.Web;

namespace Rouages.Accounts.SigningIn;

public sealed class SignInForm
{
    public string? Email { get; init; }
    public string? Password { get; init; }
    public string? Retour { get; init; }
}

public sealed record SignInView(SignInForm Form, Errors Errors) : View<SignInPage>;

public sealed class CodeForm
{
    public string? Code { get; init; }
    public string? Recovery { get; init; }
    public string? Retour { get; init; }
}

public sealed record CodeView(CodeForm Form, Errors Errors) : View<CodePage>;
