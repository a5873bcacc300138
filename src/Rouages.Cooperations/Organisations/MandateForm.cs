using System.Globalization;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

/// <summary>An invitation to act in the name of an organisation, as typed.</summary>
public sealed class MandateForm
{
    public string? Email { get; init; }
    public string? Title { get; init; }
    public string? Until { get; init; }
    public bool Manages { get; init; }

    internal (string Email, string? Title, DateOnly? Until)? Read(DateOnly today, Errors errors)
    {
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide.");
        var title = OrganisationForm.Text(Title);
        if (title?.Length > Mandate.LongestTitle) errors.Add(nameof(Title), "Au plus {0} caractères.", Mandate.LongestTitle);
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(Until))
        {
            if (!DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                errors.Add(nameof(Until), "Cette date n’est pas lisible.");
            else if (day < today) errors.Add(nameof(Until), "Cette date est déjà passée.");
            else until = day;
        }

        return errors.Any || email is null ? null : (email.Value.ToLowerInvariant(), title, until);
    }
}
