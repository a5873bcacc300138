using Rouages.Testing;

namespace Rouages.Needs.Tests;

public sealed class NeedsDoorsTests(NeedsSite site) : IClassFixture<NeedsSite>
{
    [Fact]
    public async Task Everybody_reads_and_says_and_only_who_said_it_or_operates_changes_it()
    {
        var need = await site.HasNeed("Le lavoir fuit.", site.Author);
        await Doors.Check(await Visitors(),
            ("GET /besoins", [200, 200, 200, 200]),
            ("GET /besoins/export.csv", [200, 200, 200, 200]),
            ("GET /besoins/export.xlsx", [200, 200, 200, 200]),
            ("GET /besoins/export.json", [200, 200, 200, 200]),
            ("GET /besoins/dire", [200, 200, 200, 200]),
            ("POST /besoins/dire", [422, 422, 422, 422]),
            ($"GET /besoins/{need.Slug}", [200, 200, 200, 200]),
            ("GET /besoins/il-n-y-est-pas", [404, 404, 404, 404]),
            ($"GET /besoins/{need.Slug}/modifier", [302, 404, 404, 200]),
            ($"POST /besoins/{need.Slug}/modifier", [302, 404, 404, 422]),
            ($"POST /besoins/{need.Slug}/avancement", [302, 403, 422, 422]),
            ($"POST /besoins/{need.Slug}/moi-aussi/mots", [404, 404, 404, 302]),
            ($"POST /besoins/{need.Slug}/moi-aussi", [302, 302, 302, 302]),
            ($"POST /besoins/{need.Slug}/moi-aussi/retirer", [302, 302, 302, 302]),
            ("GET /besoins/reprendre/faux", [404, 404, 404, 404]),
            ("POST /besoins/reprendre/faux", [404, 404, 404, 404]),
            ("POST /besoins/reprendre/faux/retirer", [404, 404, 404, 404]),
            ($"POST /besoins/{need.Slug}/retirer", [302, 404, 404, 302]));
    }

    private async Task<List<(string Who, Visitor Visitor)>> Visitors()
    {
        List<(string Who, Visitor Visitor)> visitors =
        [
            ("visitor", site.Visitor()), ("stranger", site.As(site.Stranger)), ("operator", site.As(site.Operator)),
            ("author", site.As(site.Author)),
        ];
        // A page with a form: its token serves the posts of the table.
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture");
        return visitors;
    }
}
