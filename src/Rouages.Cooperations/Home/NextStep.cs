using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations;

/// <summary>The one thing that helps a young cooperation most, for the person who reads.</summary>
public enum NextStepKind
{
    Reopen,
    Welcome,
    Invite,
    WriteVision,
    Publish,
    Participate,
    Wait,
    Meet,
}

/// <summary>Where a cooperation stands, and the reader's organisation in it.</summary>
/// <param name="Role">Role of the reader's organisation.</param>
/// <param name="Engagement">Its engagement.</param>
/// <param name="HasAsked">It asked to take part and waits.</param>
/// <param name="Asking">Name of an organisation that asked, if any.</param>
/// <param name="Members">How many organisations are in.</param>
/// <param name="HasVision">The vision is written.</param>
/// <param name="IsPublished">The page is public.</param>
/// <param name="IsClosed">The cooperation is closed.</param>
/// <param name="IsNew">The reader's organisation came in a few days ago.</param>
internal sealed record Situation(
    MemberRole Role, Engagement Engagement, bool HasAsked, string? Asking, int Members, bool HasVision, bool IsPublished, bool IsClosed,
    bool IsNew = false);

/// <summary>What to do next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">Name of the organisation it is about, when it is about one.</param>
public sealed record NextStep(NextStepKind Kind, string? Who = null)
{
    private const int Few = 3;

    internal static NextStep? Of(Situation now)
    {
        bool May(Right right) => now.Role.Allows(right, now.Engagement);
        if (now.IsClosed) return May(Right.PublishCooperation) ? new(NextStepKind.Reopen) : null;
        if (May(Right.ManageMembers) && now.Asking is not null) return new(NextStepKind.Welcome, now.Asking);
        if (May(Right.ManageMembers) && now.Members < Few) return new(NextStepKind.Invite);
        // Whoever has just come in meets the others first, before they write in the name of all.
        if (now is { IsNew: true, Role: MemberRole.Member } && now.Engagement != Engagement.Curious) return new(NextStepKind.Meet);
        if (May(Right.EditCooperation) && !now.HasVision) return new(NextStepKind.WriteVision);
        if (May(Right.PublishCooperation) && !now.IsPublished) return new(NextStepKind.Publish);
        if (now is not { Role: MemberRole.Member, Engagement: Engagement.Curious }) return null;
        return new(now.HasAsked ? NextStepKind.Wait : NextStepKind.Participate);
    }
}
