using Rouages.Accounts.Domain;
using Rouages.Web;

namespace Rouages.Accounts.Confirming;

public sealed class ConfirmForm
{
    public string? Jeton { get; init; }
    public string? Retour { get; init; }
    public string? Name { get; init; }
    public string? Password { get; init; }

    /// <summary>What the owner of the address says, in place of what was typed elsewhere.</summary>
    internal SealedSignUp? Read(SealedLink link, Credentials people, Errors errors)
    {
        var name = Person.ReadName(Name);
        if (name is null)
            errors.Add(nameof(Name), "Indiquez le nom sous lequel les autres membres vous connaissent, en 100 caractères au plus.");
        if (PasswordRule.Refuse(Password, nameof(Password), link.Email, name) is { } refusal) errors.Add(refusal);
        return errors.Any ? null : SealedSignUp.Of(name!, link.SignUp!.Language, people.Hash(Password!));
    }
}

/// <summary>What must be done before the address counts.</summary>
public enum ConfirmAsks
{
    /// <summary>One press.</summary>
    Nothing,

    /// <summary>The link is open elsewhere than where the sign-up was typed, perhaps by somebody else.</summary>
    NameAndPassword,

    /// <summary>A new address of an account: its owner signs in first.</summary>
    ToSignIn,

    /// <summary>Another account is signed in here.</summary>
    ToSignOut,
}

/// <summary>Email is null when the link no longer opens anything.</summary>
public sealed record ConfirmView(string? Email, ConfirmAsks Asks, ConfirmForm Form, Errors Errors) : View<ConfirmPage>;
