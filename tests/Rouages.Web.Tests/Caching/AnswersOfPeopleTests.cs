using Rouages.Testing;

namespace Rouages.Web.Tests.Caching;

public sealed class AnswersOfPeopleTests(Testing.Site site) : AnswersSent(site)
{
    [Fact]
    public async Task Each_person_has_their_own_page_with_their_own_rights()
    {
        var (cooperation, member, lead) = await Cooperation("Partage");
        var path = $"/cooperations/{cooperation.Slug}";
        var someone = A.Person("Zoé");
        await Site.Has(someone);
        (Visitor Visitor, string? Name, bool IsInside, bool Closes)[] readers =
            [(Site.As(lead), lead.DisplayName, true, true), (Site.As(member), member.DisplayName, true, false),
                (Site.As(someone), "Zoé", false, false), (Stranger(), null, false, false)];
        for (var round = 0; round < 3; round++)
        {
            foreach (var (visitor, name, isInside, closes) in readers)
            {
                var answer = await Remembered(visitor, path);
                Assert.Equal(isInside, answer.Page.QuerySelector(".tools") is not null);
                Assert.Equal(closes, answer.Page.QuerySelector($"a[href='{path}/fermer']") is not null);
                Assert.Equal(name, answer.Says("header > ul .me"));
            }
        }
    }

    [Fact]
    public async Task A_lost_right_an_ended_session_and_a_blocked_person_are_felt_at_once()
    {
        var (cooperation, member, lead) = await Cooperation("Pertes", isPublic: false);
        var path = $"/cooperations/{cooperation.Slug}";
        var (reader, leader) = (Site.As(member), Site.As(lead));
        await Remembered(reader, path);
        await Remembered(leader, path);
        await Elsewhere($"UPDATE cooperations.mandate SET until = '2026-01-02' WHERE person_id = '{member.Id}'");
        Assert.Equal(404, (int)(await reader.Visit(path)).Status);

        var home = Site.As(member);
        Assert.Equal(member.DisplayName, (await Remembered(home, "/")).Says("header > ul .me"));
        await home.Submit("header > ul form");
        Assert.Null((await home.Visit("/")).Says("header > ul .me"));

        await Elsewhere($"UPDATE accounts.person SET blocked_at = now() WHERE id = '{lead.Id}'");
        Assert.Equal(404, (int)(await leader.Visit(path)).Status);
    }

    [Fact]
    public async Task A_mandate_that_ends_with_the_day_is_over_though_nothing_was_written()
    {
        var (cooperation, member, _) = await Cooperation("Minuit", isPublic: false);
        var path = $"/cooperations/{cooperation.Slug}";
        await Elsewhere($"UPDATE cooperations.mandate SET until = '{Site.Clock.Now:yyyy-MM-dd}' WHERE person_id = '{member.Id}'");
        var reader = Site.As(member);
        await Remembered(reader, path);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(404, (int)(await reader.Visit(path)).Status);
    }

    [Fact]
    public async Task Forms_of_a_page_that_is_sent_again_hold_a_token_of_this_request()
    {
        var (cooperation, _, lead) = await Cooperation("Formulaires");
        var path = $"/cooperations/{cooperation.Slug}";
        var reader = Site.As(lead);
        var (one, other) = ((await Remembered(reader, path)).Text, (await Remembered(reader, path)).Text);
        Assert.NotEqual(one, other);
        // It is taken: the page is private now, and offers the contrary.
        Assert.Equal(302, (int)(await reader.Submit($"form[action='{path}/publication'] button")).Status);
        Assert.NotNull((await reader.Visit(path)).Says(".said"));
        Assert.Null((await reader.Visit(path)).Says(".said"));
        Assert.NotNull(reader.Page.QuerySelector("button[name=open][value=true]"));
        Assert.Equal(404, (int)(await Stranger().Visit(path)).Status);
    }
}
