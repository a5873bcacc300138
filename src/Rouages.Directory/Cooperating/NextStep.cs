using Rouages.Directory.Domain;
using Rouages.Directory.Members;

namespace Rouages.Directory.Cooperating;

/// <summary>The one thing that helps a young cooperation most, for the person who reads.</summary>
public enum NextStepKind
{
    Reopen,
    Welcome,
    Invite,
    WriteVision,
    Publish,
    Participate,
}

/// <param name="Kind">What to do.</param>
/// <param name="Who">The organisation it is about, when it is about one.</param>
public sealed record NextStep(NextStepKind Kind, MemberLine? Who = null)
{
    internal static NextStep? Of(CooperationPlace place, PublicFacts facts, IReadOnlyList<MemberLine> members)
    {
        if (place.IsClosed) return place.Allows(Right.PublishCooperation) ? new(NextStepKind.Reopen) : null;
        if (place.Allows(Right.ManageMembers))
        {
            if (members.FirstOrDefault(member => member.AskedAt is not null) is { } asking) return new(NextStepKind.Welcome, asking);
            if (members.Count < 3) return new(NextStepKind.Invite);
        }

        if (facts.Vision is null && place.Allows(Right.EditCooperation)) return new(NextStepKind.WriteVision);
        if (facts.PublishedAt is null && place.Allows(Right.PublishCooperation)) return new(NextStepKind.Publish);
        var own = members.FirstOrDefault(member => member.OrganisationId == place.Seat?.OrganisationId);
        return own is { Role: MemberRole.Member, Engagement: Engagement.Curious, AskedAt: null } ? new(NextStepKind.Participate, own) : null;
    }
}
