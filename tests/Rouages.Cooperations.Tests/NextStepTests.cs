using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;

namespace Rouages.Cooperations.Tests;

public sealed class NextStepTests
{
    private static readonly Situation Settled =
        new(MemberRole.Lead, Engagement.Committed, HasAsked: false, Asking: null, Members: 5, HasVision: true, IsPublished: true,
            IsClosed: false);

    [Fact]
    public void A_young_cooperation_is_led_step_by_step()
    {
        Assert.Equal(NextStepKind.Invite, NextStep.Of(Settled with { Members = 1, HasVision = false, IsPublished = false })?.Kind);
        Assert.Equal(NextStepKind.WriteVision, NextStep.Of(Settled with { HasVision = false, IsPublished = false })?.Kind);
        Assert.Equal(NextStepKind.Publish, NextStep.Of(Settled with { IsPublished = false })?.Kind);
        Assert.Null(NextStep.Of(Settled));
    }

    [Fact]
    public void Whoever_has_just_come_in_meets_the_others_before_writing_for_all()
    {
        var member = Settled with { Role = MemberRole.Member, Engagement = Engagement.Participating, HasVision = false };
        Assert.Equal(NextStepKind.Meet, NextStep.Of(member with { IsNew = true })?.Kind);
        Assert.Equal(NextStepKind.WriteVision, NextStep.Of(member)?.Kind);
        Assert.Null(NextStep.Of(Settled with { IsNew = true }));
    }

    [Fact]
    public void Somebody_who_waits_comes_first() =>
        Assert.Equal(new NextStep(NextStepKind.Welcome, "Voisine"),
            NextStep.Of(Settled with { Asking = "Voisine", Members = 2, HasVision = false }));

    [Fact]
    public void Nobody_is_told_to_do_what_they_may_not()
    {
        var curious =
            Settled with
            {
                Role = MemberRole.Member,
                Engagement = Engagement.Curious,
                Asking = "Voisine",
                Members = 2,
                HasVision = false,
                IsPublished = false
            };
        Assert.Equal(NextStepKind.Participate, NextStep.Of(curious)?.Kind);
        Assert.Equal(NextStepKind.Wait, NextStep.Of(curious with { HasAsked = true })?.Kind);
        Assert.Equal(NextStepKind.WriteVision, NextStep.Of(curious with { Engagement = Engagement.Participating })?.Kind);
        Assert.Null(NextStep.Of(Settled with { Role = MemberRole.Facilitator, IsPublished = false }));
        Assert.Null(NextStep.Of(Settled with { Role = MemberRole.Facilitator, IsClosed = true }));
        Assert.Equal(NextStepKind.Reopen, NextStep.Of(Settled with { IsClosed = true })?.Kind);
    }

    [Fact]
    public void The_drawing_keeps_everybody_on_the_sheet_and_apart()
    {
        var members = Enumerable.Range(0, 90)
            .Select(rank => new MemberLine(Guid.Empty, Guid.Empty, "x", $"Organisation {rank}", ActorFamily.Residents, null,
            rank == 0 ? MemberRole.Lead : MemberRole.Member, (Engagement)(rank % 3), default, null)).ToList();
        var points = CircleLayout.Place(members);
        Assert.Equal(90, points.Count);
        Assert.All(points,
            point =>
                Assert.True(point.X - point.Radius >= 0 && point.X + point.Radius <= CircleLayout.Size && point.Y - point.Radius >= 0
                    && point.Y + point.Radius <= CircleLayout.Size));
        foreach (var ring in points.GroupBy(point => CircleLayout.RingOf(point.Member)))
            foreach (var (one, next) in ring.Zip(ring.Skip(1)))
                Assert.True(Math.Sqrt(Math.Pow(one.X - next.X, 2) + Math.Pow(one.Y - next.Y, 2)) > one.Radius);
    }

    [Theory, InlineData("Maison d’Économie Solidaire", "MÉS"), InlineData("Mairie de Tillé", "MT"), InlineData("a b", "AB"),
        InlineData("", "")]
    public void Initials_recall_the_name(string name, string initials) => Assert.Equal(initials, CircleLayout.Initials(name));
}
