using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>Whom one invites, and to what; by mail or by a link.</summary>
public sealed class InviteForm
{
    public const int LongestLife = 365;

    public string? Email { get; init; }
    public string? Role { get; init; }
    public string? Engagement { get; init; }
    public string? MostUses { get; init; }
    public string? Days { get; init; }

    internal InvitationTerms? ReadMail(MemberRole by, Errors errors)
    {
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide.");
        if (!Enum.TryParse<MemberRole>(Role, out var role) || !Enum.IsDefined(role)) errors.Add(nameof(Role), "Choisissez un rôle.");
        else if (role == MemberRole.Lead && by != MemberRole.Lead) errors.Add(nameof(Role),
            "Seule une organisation porteuse en invite une autre à porter.");
        var engagement = ReadEngagement(errors);
        return errors.Any || email is null ? null : new(email.Value.ToLowerInvariant(), role, engagement);
    }

    internal (Engagement Engagement, int MostUses, int Days)? ReadLink(Errors errors)
    {
        var engagement = ReadEngagement(errors);
        var (uses, days) = (TypedText.Number(MostUses), TypedText.Number(Days));
        if (uses is not (>= 1 and <= Invitation.MostUsesOfALink))
            errors.Add(nameof(MostUses), "De 1 à {0} entrées.", Invitation.MostUsesOfALink);
        if (days is not (>= 1 and <= LongestLife)) errors.Add(nameof(Days), "De 1 à {0} jours.", LongestLife);
        return errors.Any ? null : (engagement, uses!.Value, days!.Value);
    }

    private Engagement ReadEngagement(Errors errors)
    {
        if (!Enum.TryParse<Engagement>(Engagement, out var engagement) || !Enum.IsDefined(engagement))
            errors.Add(nameof(Engagement), "Choisissez un engagement.");
        return engagement;
    }
}
