using Rouages.Accounts.Domain;
using Rouages.Web;

namespace Rouages.Accounts.Account;

public sealed class ProfileForm
{
    public string? Name { get; init; }
    public string? Language { get; init; }
    public bool WeeklyMail { get; init; }

    internal void Write(Person person, Errors errors)
    {
        var name = Person.ReadName(Name);
        if (name is null)
            errors.Add(nameof(Name), "Indiquez le nom sous lequel les autres membres vous connaissent, en 100 caractères au plus.");
        if (Language is not ("fr" or "en")) errors.Add(nameof(Language), "Choisissez le français ou l’anglais.");
        if (errors.Any) return;
        (person.DisplayName, person.Language, person.WeeklyMail) = (name!, Language!, WeeklyMail);
    }
}

public sealed record AccountView(
    string Email, bool HasPassword, int Passkeys, bool TwoStep, ProfileForm Form, Errors Errors) : View<AccountPage>;
