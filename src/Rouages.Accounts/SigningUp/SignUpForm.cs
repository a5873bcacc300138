using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Accounts.SigningUp;

public sealed class SignUpForm
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Password { get; init; }
    public string? Retour { get; init; }

    /// <summary>What the device says when it has made a passkey; then no password is asked.</summary>
    public string? Credential { get; init; }

    internal SignUp? Read(Errors errors)
    {
        var who = ReadWho(errors);
        if (PasswordRule.Refuse(Password, nameof(Password), Email, Name) is { } refusal) errors.Add(refusal);
        return errors.Any ? null : new SignUp(who!.Name, who.Email, Password!);
    }

    /// <summary>The name and the address alone.</summary>
    internal NamedAddress? ReadWho(Errors errors)
    {
        var name = Person.ReadName(Name);
        if (name is null)
            errors.Add(nameof(Name), "Indiquez le nom sous lequel les autres membres vous connaissent, en 100 caractères au plus.");
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide, comme nom@exemple.fr.");
        return errors.Any ? null : new NamedAddress(name!, email!.Value);
    }
}

internal record NamedAddress(string Name, string Email);

internal sealed record SignUp(string Name, string Email, string Password) : NamedAddress(Name, Email);

public sealed record SignUpView(SignUpForm Form, Errors Errors) : View<SignUpPage>;

public sealed record SignUpSentView(string Retour) : View<SignUpSentPage>;
