using Rouages.Testing;

namespace Rouages.Assessments.Tests;

/// <summary>Who may pass through each door of the results.</summary>
public sealed class ResultsDoorsTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Doors_of_a_diagnosis_that_is_not_published()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.Example);
        await site.Has([.. cast.Rows]);
        await Doors.Check(
            [
                ("visitor", site.Visitor()), ("stranger", site.As(cast.Stranger)), ("curious", site.As(cast.Curious)),
                    ("member", site.As(cast.Member)),
                ("facilitator", site.As(cast.Facilitator)), ("lead", site.As(cast.Lead)), ("advisor", site.As(cast.Advisor)),
            ],
            ($"GET {cast.Home}", [404, 404, 404, 200, 200, 200, 200]),
            ($"GET {cast.Home}/1", [404, 404, 404, 200, 200, 200, 200]),
            ($"GET {cast.Home}/2", [404, 404, 404, 404, 404, 404, 404]),
            ($"GET {cast.Home}/1/groupe", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/1/groupe/etapes/R1.2", [302, 404, 403, 404, 404, 404, 404]),
            ($"POST {cast.Home}/1/groupe/etapes/R1.2", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {cast.Home}/1/groupe/moyennes/annuler", [302, 404, 403, 403, 302, 302, 403]),
            ($"POST {cast.Home}/1/mouvement", [302, 404, 403, 403, 302, 302, 403]),
            ($"GET {cast.Home}/1/gestes", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/etapes/R1.2", [404, 404, 404, 200, 200, 200, 200]),
            ($"GET {cast.Home}/etapes/R9.9", [404, 404, 404, 404, 404, 404, 404]),
            ($"GET {cast.Home}/evolution", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/mesures", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/mesures/R1.2", [302, 404, 403, 403, 200, 200, 403]),
            ($"GET {cast.Home}/mesures/R9.9", [302, 404, 403, 403, 404, 404, 403]),
            ($"POST {cast.Home}/mesures/R1.2", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {cast.Home}/mesures/R9.9", [302, 404, 403, 403, 404, 404, 403]),
            ($"GET {cast.Home}/1/comparer/2", [302, 404, 403, 404, 404, 404, 404]),
            ($"GET {cast.Home}/1/rapport", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/2/rapport.pdf", [302, 404, 403, 404, 404, 404, 404]),
            ($"GET {cast.Home}/1/export.json", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/1/export.csv", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {cast.Home}/1/partages", [302, 404, 403, 403, 403, 200, 403]),
            ($"POST {cast.Home}/1/partages", [302, 404, 403, 403, 403, 422, 403]),
            ($"POST {cast.Home}/1/publier", [302, 404, 403, 403, 403, 302, 403]),
            ($"POST {cast.Home}/1/partages/{cast.Cooperation.Id}/revoquer", [302, 404, 403, 403, 403, 404, 403]),
            ($"GET /cooperations/{cast.Slug}/rouages.svg", [404, 404, 404, 404, 404, 404, 404]),
            ("GET /methode", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /exploitation/remarques", [302, 404, 404, 404, 404, 404, 404]),
            ("GET /methode/collectivites", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /rouages/rouages-de-la-cooperation/etapes/R1.2", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /partage/nothing", [404, 404, 404, 404, 404, 404, 404]));
    }

    [Fact]
    public async Task Once_the_cooperation_is_closed_a_diagnosis_is_read_and_no_longer_written()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.Example);
        cast.Cooperation.ClosedAt = March.AddDays(9);
        await site.Has([.. cast.Rows]);
        await Doors.Check(
            [("stranger", site.As(cast.Stranger)), ("member", site.As(cast.Member)), ("facilitator", site.As(cast.Facilitator)),
                ("lead", site.As(cast.Lead))],
            ($"GET {cast.Home}", [404, 200, 200, 200]),
            ($"GET {cast.Home}/1", [404, 200, 200, 200]),
            ($"GET {cast.Home}/1/groupe", [404, 200, 200, 200]),
            ($"GET {cast.Home}/1/rapport", [404, 200, 200, 200]),
            ($"GET {cast.Home}/1/export.json", [404, 200, 200, 200]),
            ($"GET {cast.Home}/mesures", [404, 200, 200, 200]),
            ($"GET {cast.Home}/mesures/R1.2", [404, 403, 409, 409]),
            ($"POST {cast.Home}/mesures/R1.2", [404, 403, 409, 409]),
            ($"GET {cast.Home}/ouvrir", [404, 403, 409, 409]),
            ($"POST {cast.Home}/ouvrir", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/relancer", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/ajouter", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/echeance", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/retirer", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/liens", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/suivi/adresse", [404, 403, 409, 409]),
            ($"GET {cast.Home}/1/cloture", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/cloture", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/groupe/etapes/R1.2", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/mouvement", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/groupe/moyennes", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/groupe/moyennes/annuler", [404, 403, 409, 409]),
            ($"POST {cast.Home}/1/partages", [404, 403, 403, 409]),
            ($"POST {cast.Home}/1/publier", [404, 403, 403, 409]),
            // A link that was given can always be taken back.
            ($"POST {cast.Home}/1/partages/{cast.Cooperation.Id}/revoquer", [404, 403, 403, 404]));
    }
}
