namespace Rouages.Cooperations.Domain;

/// <summary>How far an organisation has come into a cooperation; one may come and see without commitment.</summary>
public enum Engagement
{
    /// <summary>Curieux.</summary>
    Curious = 0,

    /// <summary>Participant.</summary>
    Participating = 1,

    /// <summary>Engagé.</summary>
    Committed = 2,
}

/// <summary>What a member organisation does in a cooperation.</summary>
public enum MemberRole
{
    /// <summary>Membre.</summary>
    Member = 0,

    /// <summary>Animation: moves the collective.</summary>
    Facilitator = 1,

    /// <summary>Porteur: carries the project and decides what is published.</summary>
    Lead = 2,

    /// <summary>Accompagnement: a support network, seeing only the cooperations that accepted it.</summary>
    Advisor = 3,
}

/// <summary>What can be done inside a cooperation, named after the objects of the permission matrix (domain § 5.2).</summary>
public enum Right
{
    SeeInside,
    EditCooperation,
    PublishCooperation,
    ManageMembers,
    OpenCampaign,
    SeeGroupResult,
    SettleGroupValue,
    PublishDiagnosis,
    EditPlan,
    SettlePlan,
    SeePlan,
}

/// <summary>The permission matrix as one table: which role holds which right.</summary>
public static class Permissions
{
    private static readonly Dictionary<Right, MemberRole[]> Holders = new()
    {
        [Right.SeeInside] = [MemberRole.Member, MemberRole.Facilitator, MemberRole.Lead, MemberRole.Advisor],
        [Right.EditCooperation] = [MemberRole.Member, MemberRole.Facilitator, MemberRole.Lead, MemberRole.Advisor],
        [Right.PublishCooperation] = [MemberRole.Lead],
        [Right.ManageMembers] = [MemberRole.Facilitator, MemberRole.Lead],
        [Right.OpenCampaign] = [MemberRole.Facilitator, MemberRole.Lead],
        [Right.SeeGroupResult] = [MemberRole.Member, MemberRole.Facilitator, MemberRole.Lead, MemberRole.Advisor],
        [Right.SettleGroupValue] = [MemberRole.Facilitator, MemberRole.Lead],
        [Right.PublishDiagnosis] = [MemberRole.Lead],
        [Right.SeePlan] = [MemberRole.Member, MemberRole.Facilitator, MemberRole.Lead, MemberRole.Advisor],
        [Right.EditPlan] = [MemberRole.Member, MemberRole.Facilitator, MemberRole.Lead, MemberRole.Advisor],
        [Right.SettlePlan] = [MemberRole.Facilitator, MemberRole.Lead],
    };

    /// <summary>True for a right that changes nothing: it is left when a cooperation is closed.</summary>
    public static bool IsReading(this Right right) => right is Right.SeeInside or Right.SeeGroupResult or Right.SeePlan;

    /// <summary>True when the role holds the right.</summary>
    public static bool Allows(this MemberRole role, Right right) => Holders[right].Contains(role);

    /// <summary>
    /// True when the role, at that engagement, holds the right. One comes in as « curieux » by an open door: such a member sees the
    /// inside and changes nothing, until the collective welcomes them as a participant.
    /// </summary>
    public static bool Allows(this MemberRole role, Right right, Engagement engagement) =>
        role.Allows(right) && (right == Right.SeeInside || role != MemberRole.Member || engagement != Engagement.Curious);
}
