using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Agreements;

/// <summary>A party to an agreement: an organisation of the site, or one that has no page here.</summary>
public sealed class AgreementParty
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 160;

    private readonly List<AgreementNotice> _notices = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>The organisation; null for one that has no page here, or whose page is gone.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Its name, as it stands on the agreement.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the first version that it signs.</summary>
    public required int FromVersion { get; init; }

    /// <summary>Who wrote it in.</summary>
    public required Act Added { get; init; }

    /// <summary>Who took it out before it was bound; null otherwise.</summary>
    public Act? Removed { get; private set; }

    /// <summary>Its notices of exit, the oldest first.</summary>
    public IReadOnlyList<AgreementNotice> Notices => _notices;

    /// <summary>The first day on which it is no longer bound; null while it has given no notice.</summary>
    public DateOnly? LeavesOn => _notices.Find(notice => notice.Withdrawn is null)?.LeavesOn;

    /// <summary>Whether this version concerns it on that day.</summary>
    public bool TakesPart(int version, DateOnly day) =>
        Removed is null && FromVersion <= version && (LeavesOn is not { } leaves || day < leaves);

    internal void Remove(Act act) => Removed ??= act;

    internal AgreementNotice Give(string reason, DateOnly leavesOn, Act act)
    {
        var notice =
            new AgreementNotice { Id = Guid.CreateVersion7(act.At), PartyId = Id, Reason = reason, LeavesOn = leavesOn, Given = act };
        _notices.Add(notice);
        return notice;
    }
}

/// <summary>A party says that it leaves.</summary>
public sealed class AgreementNotice
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 2000;

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The party that leaves.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>Why, in its words.</summary>
    public required string Reason { get; init; }

    /// <summary>The first day on which the party is no longer bound.</summary>
    public required DateOnly LeavesOn { get; init; }

    /// <summary>Who gave notice, in whose name and when.</summary>
    public required Act Given { get; init; }

    /// <summary>Who took it back before it took effect; null otherwise.</summary>
    public Act? Withdrawn { get; private set; }

    internal void Withdraw(Act act) => Withdrawn ??= act;
}
