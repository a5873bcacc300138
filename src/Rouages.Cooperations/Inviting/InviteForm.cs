using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>Whom one invites, and to what; by mail or by a link.</summary>
public sealed class InviteForm
{
    public const int LongestLife = 365;

    /// <summary>One address, or several: one per line.</summary>
    public string? Email { get; init; }

    /// <summary>What is said to them all.</summary>
    public string? Message { get; init; }
    public string? Role { get; init; }
    public string? Engagement { get; init; }
    public string? MostUses { get; init; }
    public string? Days { get; init; }

    /// <summary>Those to invite; null with what is wrong, the lines that cannot be read each with its reason.</summary>
    internal (IReadOnlyList<InvitationTerms>? Rows, IReadOnlyList<Sentence> Lines) ReadMail(MemberRole by, Errors errors)
    {
        var (good, wrong) = AddressLines.Read(Email);
        if (wrong.Count == 1 && good.Count == 0) errors.Add(nameof(Email), "Indiquez une adresse électronique valide.");
        else if (wrong.Count > 0) errors.Add(nameof(Email), "Corrigez ces lignes : rien n’est encore parti.");
        else if (good.Count == 0) errors.Add(nameof(Email), "Indiquez au moins une adresse électronique.");
        var message = TypedText.Lines(Message);
        if (message?.Length > Invitation.LongestMessage) errors.Add(nameof(Message), "Au plus {0} caractères.", Invitation.LongestMessage);
        if (!Enum.TryParse<MemberRole>(Role, out var role) || !Enum.IsDefined(role)) errors.Add(nameof(Role), "Choisissez un rôle.");
        else if (role == MemberRole.Lead && by != MemberRole.Lead) errors.Add(nameof(Role),
            "Seule une organisation porteuse en invite une autre à porter.");
        var engagement = ReadEngagement(errors);
        return (errors.Any ? null : [.. good.Select(one => new InvitationTerms(one.Email, role, engagement)
        {
            Message = message, Guest = one.Person is null ? null : new(one.Person, null, null, null, null),
        })], [.. wrong.Select(Sentence.From)]);
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
