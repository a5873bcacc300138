using Rouages.Objects.Moderation;
using Rouages.Testing;

namespace Rouages.Objects.Tests;

public sealed class ObjectDoorsTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    private const string Nobody = "01970000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Comments_have_their_doors()
    {
        var comment = await site.HasComment();
        await Doors.Check(await Visitors(),
            ($"GET {site.Comments}", [200, 200, 200, 200, 200]),
            ($"POST {site.Comments}", [302, 422, 422, 422, 422]),
            ($"GET /commentaires/subject/{Nobody}", [404, 404, 404, 404, 404]),
            ($"GET /commentaires/cooperation/{site.Cooperation.Id}", [404, 404, 404, 404, 404]),
            ($"GET /commentaires/inconnu/{Nobody}", [404, 404, 404, 404, 404]),
            ($"POST /commentaires/subject/{Nobody}", [302, 404, 404, 404, 404]),
            ($"POST /commentaires/cooperation/{site.Cooperation.Id}", [302, 404, 404, 404, 404]),
            ($"POST {site.Comments}/{Nobody}/retirer", [302, 404, 404, 404, 404]),
            ($"POST {site.Comments}/{comment.Id}/retirer", [302, 404, 404, 404, 302]));
    }

    [Fact]
    public async Task Following_and_news_have_their_doors() => await Doors.Check(await Visitors(),
        ($"POST {site.Follow}", [302, 302, 302, 302, 302]),
        ($"POST {site.Follow}/arreter", [302, 302, 302, 302, 302]),
        ($"POST /suivre/cooperation/{site.Cooperation.Id}", [302, 404, 404, 404, 404]),
        ($"POST /suivre/subject/{Nobody}", [302, 404, 404, 404, 404]),
        ($"POST /suivre/cooperation/{Nobody}/arreter", [302, 302, 302, 302, 302]),
        ("GET /notifications", [302, 200, 200, 200, 200]),
        ("POST /notifications/lues", [302, 302, 302, 302, 302]),
        ($"POST /notifications/{Nobody}/lire", [302, 404, 404, 404, 404]),
        ("GET /mon-compte/notifications", [302, 200, 200, 200, 200]),
        ("POST /mon-compte/notifications", [302, 302, 302, 302, 302]),
        ("GET /notifications/arreter/faux", [404, 404, 404, 404, 404]),
        ("POST /notifications/arreter/faux", [404, 404, 404, 404, 404]));

    [Fact]
    public async Task Searching_is_open_to_all() => await Doors.Check(await Visitors(),
        ("GET /recherche", [200, 200, 200, 200, 200]),
        ("GET /recherche?q=beauvaisis&ou=miennes", [200, 200, 200, 200, 200]));

    [Fact]
    public async Task Moderation_has_its_doors()
    {
        var comment = await site.HasComment();
        var report = new Report
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()), On = new("comment", comment.Id), CooperationId = site.Cooperation.Id,
            PersonId = site.Stranger.Id,
            Reason = ReportReason.Other, Language = "fr", At = site.Clock.GetUtcNow(),
        };
        await site.Has(report);
        await Doors.Check(await Visitors(),
            ($"GET /signaler/comment/{comment.Id}", [200, 200, 200, 200, 200]),
            ($"POST /signaler/comment/{comment.Id}", [422, 422, 422, 422, 422]),
            ($"GET /signaler/comment/{Nobody}", [404, 404, 404, 404, 404]),
            ($"POST /signaler/comment/{Nobody}", [404, 404, 404, 404, 404]),
            ($"GET /signalements/{report.Id}", [302, 200, 404, 404, 404]),
            ("GET /moderation", [302, 404, 404, 200, 404]),
            ($"GET /moderation/{report.Id}", [302, 404, 404, 200, 404]),
            ($"POST /moderation/{report.Id}/masquer", [302, 404, 404, 422, 404]),
            ($"POST /moderation/{report.Id}/garder", [302, 404, 404, 422, 404]),
            ($"POST /moderation/{report.Id}/restaurer", [302, 404, 404, 422, 404]),
            ($"POST /moderation/{report.Id}/fiche", [302, 404, 404, 422, 404]));
    }

    private async Task<List<(string, Visitor)>> Visitors()
    {
        var visitors = new List<(string, Visitor)>
        {
            ("visitor", site.Visitor()), ("stranger", site.As(site.Stranger)), ("curious", site.As(site.Curious)),
                ("facilitator", site.As(site.Facilitator)), ("member", site.As(site.Member)),
        };
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts
        return visitors;
    }
}
