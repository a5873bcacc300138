using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;

namespace Rouages.Cooperations.Tests;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_is_bounded_in_number()
    {
        var link = Link(2);
        Assert.Null(link.Use(Noon));
        Assert.Null(link.Use(Noon));
        Assert.NotNull(link.Use(Noon));
        Assert.Equal(InvitationState.Used, link.State(Noon));
    }

    [Fact]
    public void A_link_is_bounded_in_time()
    {
        var link = Link(2);
        Assert.Equal(InvitationState.Open, link.State(link.ExpiresAt.AddTicks(-1)));
        Assert.Equal(InvitationState.Expired, link.State(link.ExpiresAt));
        Assert.NotNull(link.Use(link.ExpiresAt));
    }

    [Fact]
    public void A_withdrawn_or_declined_invitation_opens_nothing()
    {
        var (revoked, declined) = (Link(1), Link(1));
        revoked.RevokedAt = declined.DeclinedAt = Noon;
        Assert.Equal(InvitationState.Revoked, revoked.State(Noon));
        Assert.Equal(InvitationState.Declined, declined.State(Noon));
        Assert.NotNull(revoked.Use(Noon));
        Assert.NotNull(declined.Use(Noon));
    }

    [Fact]
    public void A_token_holds_256_bits_and_only_its_hash_is_kept()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => InvitationToken.New()).ToList();
        Assert.All(tokens, token => Assert.Equal(InvitationToken.Length, token.Length));
        Assert.Equal(100, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Equal(Invitation.HashLength, InvitationToken.Hash(token)!.Length));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("trop-court"), InlineData("é123456789012345678901234567890123456789012")]
    public void What_is_no_token_is_not_even_looked_up(string? text) => Assert.Null(InvitationToken.Hash(text));

    private static Invitation Link(int most) => new()
    {
        Id = Guid.CreateVersion7(Noon), TokenHash = InvitationToken.Hash(InvitationToken.New())!, CooperationId = Guid.CreateVersion7(Noon),
        InvitedFor = Guid.CreateVersion7(Noon), CreatedAt = Noon, ExpiresAt = Noon.AddDays(3), MostUses = most,
    };
}
