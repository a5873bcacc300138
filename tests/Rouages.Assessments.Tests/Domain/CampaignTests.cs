using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class CampaignTests
{
    // 23:30 UTC is already the next day in a French office.
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Act Act = new(Guid.Empty, Guid.Empty, Now);

    [Theory]
    [InlineData("", 10, "Donnez un titre à ce diagnostic.")]
    [InlineData("  ", 10, "Donnez un titre à ce diagnostic.")]
    [InlineData("Diagnostic", -1, "Choisissez une date à venir.")]
    [InlineData("Diagnostic", 367, "Choisissez une date dans moins d’un an.")]
    public void Bad_terms_are_refused_in_words(string title, int days, string message) =>
        Assert.Equal(message, Open(title, Today.AddDays(days)).Refusal?.Message);

    [Fact]
    public void A_title_too_long_is_refused_and_the_longest_is_not()
    {
        Assert.NotNull(Open(new string('a', Campaign.LongestTitle + 1), Today).Refusal);
        Assert.Null(Open(new string('a', Campaign.LongestTitle), Today).Refusal);
    }

    [Fact]
    public void A_campaign_may_last_a_day_and_the_day_is_a_French_one()
    {
        Assert.Null(Open("Diagnostic", Today).Refusal);
        Assert.NotNull(Open("Diagnostic", Today.AddDays(-1)).Refusal);
    }

    [Fact]
    public void The_deadline_passed_does_not_close_anything()
    {
        var campaign = Open("Diagnostic", Today).Value!;
        Assert.False(campaign.IsLate(Today));
        Assert.True(campaign.IsLate(Today.AddDays(1)));
        Assert.True(campaign.IsOpen);
    }

    [Fact]
    public void A_closed_campaign_neither_closes_again_nor_gets_more_time()
    {
        var campaign = Open("Diagnostic", Today).Value!;
        Assert.Null(campaign.Extend(Today.AddDays(7), Today));
        Assert.Equal(Today.AddDays(7), campaign.Deadline);
        Assert.Null(campaign.Close(Act));
        Assert.NotNull(campaign.Close(Act));
        Assert.NotNull(campaign.Extend(Today.AddDays(9), Today));
        Assert.Equal(Today.AddDays(7), campaign.Deadline);
    }

    [Fact]
    public void Nobody_is_reminded_twice_in_two_days_nor_after_finishing()
    {
        var respondent = Respondent.Invite(Guid.Empty, new Guest("Ana", "ana@exemple.fr", null), Now);
        Assert.True(respondent.MayBeReminded(Now));
        respondent.InvitedAt = Now;
        Assert.False(respondent.MayBeReminded(Now.AddHours(47)));
        Assert.True(respondent.MayBeReminded(Now.AddHours(48)));
        respondent.RemindedAt = Now.AddHours(48);
        Assert.False(respondent.MayBeReminded(Now.AddHours(95)));
        respondent.FinishedAt = Now;
        Assert.False(respondent.MayBeReminded(Now.AddYears(1)));
    }

    [Fact]
    public void A_person_with_an_account_keeps_their_address_in_their_account() =>
        Assert.Null(Respondent.Invite(Guid.Empty, new Guest("Ana", "ana@exemple.fr", null, PersonId: Guid.CreateVersion7(Now)), Now).Email);

    [Fact]
    public void A_personal_link_keeps_only_the_hash_of_its_token()
    {
        var (link, token) = PersonalLink.For(Guid.Empty, Now);
        Assert.Equal(PersonalLink.TokenLength, token.Length);
        Assert.Equal(PersonalLink.Hash(token), link.TokenHash);
        Assert.Equal(Uri.EscapeDataString(token), token);
        Assert.NotEqual(token, PersonalLink.For(Guid.Empty, Now).Token);
    }

    private static Rouages.Commons.Outcome<Campaign> Open(string title, DateOnly deadline) =>
        Campaign.Open(Guid.Empty, 1, new(title, deadline, Named: false), Rouages25.Framework, Act);
}
