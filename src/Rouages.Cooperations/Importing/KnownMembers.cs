using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Importing;

/// <summary>An organisation as a table names it: accents, capitals and hyphens aside.</summary>
internal readonly record struct NamedOrganisation(string Key, string? Commune)
{
    public static NamedOrganisation Of(string name, string? commune) => new(Slug.Of(name, name), commune);

    /// <summary>The same name; and the same commune, where both say one.</summary>
    public bool IsAlso(NamedOrganisation other) =>
        Key == other.Key && (Commune is null || other.Commune is null || Commune == other.Commune);
}

/// <summary>An invitation by mail that nobody answered.</summary>
internal sealed record PendingInvitation(string Email, NamedOrganisation? Organisation);

/// <summary>Who is already in the cooperation or invited there: a table imported twice writes to nobody twice.</summary>
/// <param name="Organisations">The members.</param>
/// <param name="Seated">Addresses of those who sit for them, in lower case.</param>
/// <param name="Pending">Invitations that wait for an answer.</param>
/// <param name="Declined">Addresses that answered no: nobody writes to them again by the dozen.</param>
internal sealed record KnownMembers(
    IReadOnlyList<NamedOrganisation> Organisations, IReadOnlySet<string> Seated, IReadOnlyList<PendingInvitation> Pending,
    IReadOnlySet<string> Declined)
{
    public bool HasMember(NamedOrganisation organisation) => Organisations.Any(organisation.IsAlso);

    public bool Awaits(string email) => Pending.Any(invitation => invitation.Email == email);

    /// <summary>The address that was invited for this organisation; null when none was.</summary>
    public string? InvitedFor(NamedOrganisation organisation) =>
        Pending.FirstOrDefault(invitation => invitation.Organisation is { } other && organisation.IsAlso(other))?.Email;
}
