using Rouages.Testing;

namespace Rouages.Steering.Tests;

public sealed class PlanDoorsTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Only_the_collective_comes_in_and_only_its_facilitators_take_out()
    {
        var action = await site.HasAction();
        var visitors = new List<(string, Visitor)>
        {
            ("visitor", site.Visitor()), ("stranger", site.As(site.Stranger)), ("member", site.As(site.Member)),
                ("facilitator", site.As(site.Facilitator)),
        };
        foreach (var (_, visitor) in visitors)
            await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts below
        var here = $"{site.Plan}/{action.Id}";

        await Doors.Check(visitors,
            ($"GET {site.Plan}", [302, 404, 200, 200]),
            ($"GET {site.Plan}?vue=tableau", [302, 404, 200, 200]),
            ($"GET {site.Plan}/plan.csv", [302, 404, 200, 200]),
            ($"GET {site.Plan}/plan.xlsx", [302, 404, 200, 200]),
            ($"GET {site.Plan}/plan.json", [302, 404, 200, 200]),
            ($"GET {site.Plan}/ajouter", [302, 404, 200, 200]),
            ($"POST {site.Plan}/ajouter", [302, 404, 422, 422]),
            ($"GET {site.Plan}/importer", [302, 404, 200, 200]),
            ($"POST {site.Plan}/importer", [302, 404, 422, 422]),
            ($"POST {site.Plan}/importer/{action.Id}/defaire", [302, 404, 404, 404]),
            ($"GET {here}", [302, 404, 200, 200]),
            ($"POST {here}", [302, 404, 422, 422]),
            ($"POST {here}/preuves", [302, 404, 422, 422]),
            ($"GET {here}/preuves/{action.Id}", [302, 404, 404, 404]),
            ($"POST {here}/preuves/{action.Id}/retirer", [302, 404, 404, 404]),
            ($"POST {here}/retirer", [302, 404, 403, 302]),
            ($"POST {here}/remettre", [302, 404, 403, 302]),
            ($"GET {site.Plan}/reperes", [302, 404, 200, 200]),
            ($"POST {site.Plan}/reperes", [302, 404, 422, 422]),
            ($"POST {site.Plan}/reperes/{action.Id}/retirer", [302, 404, 404, 404]),
            ($"POST {site.Plan}/reperes/{action.Id}/remettre", [302, 404, 404, 404]),
            ($"POST {here}/experience", [302, 404, 403, 422]),
            ($"POST {here}/experience/reprendre", [302, 404, 403, 302]),
            ($"GET {site.Plan}/decisions", [302, 404, 200, 200]),
            ($"GET {site.Plan}/decisions/decisions.csv", [302, 404, 200, 200]),
            ($"GET {site.Plan}/decisions/decisions.xlsx", [302, 404, 200, 200]),
            ($"GET {site.Plan}/decisions/decisions.json", [302, 404, 200, 200]),
            ($"GET {site.Plan}/decisions/ajouter", [302, 404, 200, 200]),
            ($"POST {site.Plan}/decisions/ajouter", [302, 404, 422, 422]),
            ($"GET {site.Plan}/decisions/{action.Id}", [302, 404, 404, 404]),
            ($"GET {site.Plan}/decisions/{action.Id}/corriger", [302, 404, 404, 404]),
            ($"POST {site.Plan}/decisions/{action.Id}/corriger", [302, 404, 404, 404]),
            ($"POST {site.Plan}/decisions/{action.Id}/action", [302, 404, 404, 404]),
            ($"GET {site.Plan}/comptes-rendus", [302, 404, 200, 200]),
            ($"GET {site.Plan}/comptes-rendus/ajouter", [302, 404, 200, 200]),
            ($"POST {site.Plan}/comptes-rendus/ajouter", [302, 404, 422, 422]),
            ($"GET {site.Plan}/comptes-rendus/{action.Id}", [302, 404, 404, 404]),
            ($"GET {site.Plan}/comptes-rendus/{action.Id}/compte-rendu.pdf", [302, 404, 404, 404]),
            ($"GET {site.Plan}/comptes-rendus/{action.Id}/modifier", [302, 404, 404, 404]),
            ($"POST {site.Plan}/comptes-rendus/{action.Id}/modifier", [302, 404, 404, 404]),
            ($"POST {site.Plan}/comptes-rendus/{action.Id}/envoyer", [302, 404, 404, 404]),
            ($"POST {site.Plan}/comptes-rendus/{action.Id}/retirer", [302, 404, 403, 404]),
            ($"POST {site.Plan}/comptes-rendus/{action.Id}/remettre", [302, 404, 403, 404]),
            ($"GET {site.Plan}/documents", [302, 404, 200, 200]),
            ($"POST {site.Plan}/documents", [302, 404, 422, 422]),
            ($"GET {site.Plan}/documents/{action.Id}/fichier", [302, 404, 404, 404]),
            ($"POST {site.Plan}/documents/{action.Id}/retirer", [302, 404, 404, 404]),
            ($"GET {site.Plan}/calendrier", [302, 404, 200, 200]),
            ($"GET {site.Plan}/calendrier.ics", [302, 404, 200, 200]),
            ("GET /lettre-hebdomadaire/faux", [404, 404, 404, 404]),
            ("POST /lettre-hebdomadaire/faux", [404, 404, 404, 404]));
    }

    [Fact]
    public async Task Once_the_cooperation_is_closed_the_plan_is_read_and_no_longer_written()
    {
        var action = await site.HasAction("Avant la fermeture");
        var visitors =
            new List<(string, Visitor)> { ("stranger", site.As(site.Stranger)), ("member", site.As(site.Member)),
                ("facilitator", site.As(site.Facilitator)) };
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture");
        var here = $"{site.Plan}/{action.Id}";
        await site.Closed(true);
        try
        {
            await Doors.Check(visitors,
                ($"GET {site.Plan}", [404, 200, 200]),
                ($"GET {site.Plan}/plan.csv", [404, 200, 200]),
                ($"GET {site.Plan}/plan.xlsx", [404, 200, 200]),
                ($"GET {site.Plan}/plan.json", [404, 200, 200]),
                ($"GET {here}", [404, 200, 200]),
                ($"GET {here}/preuves/{action.Id}", [404, 404, 404]),
                ($"GET {site.Plan}/reperes", [404, 200, 200]),
                ($"GET {site.Plan}/ajouter", [404, 409, 409]),
                ($"POST {site.Plan}/ajouter", [404, 409, 409]),
                ($"GET {site.Plan}/importer", [404, 409, 409]),
                ($"POST {site.Plan}/importer", [404, 409, 409]),
                ($"POST {site.Plan}/importer/{action.Id}/defaire", [404, 409, 409]),
                ($"POST {here}", [404, 409, 409]),
                ($"POST {here}/etat", [404, 409, 409]),
                ($"POST {here}/preuves", [404, 409, 409]),
                ($"POST {here}/preuves/{action.Id}/retirer", [404, 409, 409]),
                ($"POST {here}/retirer", [404, 403, 409]),
                ($"POST {here}/remettre", [404, 403, 409]),
                ($"POST {site.Plan}/reperes", [404, 409, 409]),
                ($"POST {here}/experience", [404, 403, 409]),
                ($"POST {here}/experience/reprendre", [404, 403, 302]),
                ($"GET {site.Plan}/decisions", [404, 200, 200]),
                ($"GET {site.Plan}/decisions/decisions.csv", [404, 200, 200]),
                ($"GET {site.Plan}/decisions/ajouter", [404, 409, 409]),
                ($"POST {site.Plan}/decisions/ajouter", [404, 409, 409]),
                ($"GET {site.Plan}/decisions/{action.Id}/corriger", [404, 409, 409]),
                ($"POST {site.Plan}/decisions/{action.Id}/corriger", [404, 409, 409]),
                ($"POST {site.Plan}/decisions/{action.Id}/action", [404, 409, 409]),
                ($"GET {site.Plan}/comptes-rendus", [404, 200, 200]),
                ($"GET {site.Plan}/comptes-rendus/ajouter", [404, 409, 409]),
                ($"POST {site.Plan}/comptes-rendus/ajouter", [404, 409, 409]),
                ($"GET {site.Plan}/comptes-rendus/{action.Id}/modifier", [404, 409, 409]),
                ($"POST {site.Plan}/comptes-rendus/{action.Id}/modifier", [404, 409, 409]),
                ($"POST {site.Plan}/comptes-rendus/{action.Id}/envoyer", [404, 409, 409]),
                ($"POST {site.Plan}/comptes-rendus/{action.Id}/retirer", [404, 403, 409]),
                ($"POST {site.Plan}/comptes-rendus/{action.Id}/remettre", [404, 403, 409]),
                ($"GET {site.Plan}/documents", [404, 200, 200]),
                ($"POST {site.Plan}/documents", [404, 409, 409]),
                ($"POST {site.Plan}/documents/{action.Id}/retirer", [404, 409, 409]),
                ($"GET {site.Plan}/calendrier", [404, 200, 200]),
                ($"GET {site.Plan}/calendrier.ics", [404, 200, 200]),
                ($"POST {site.Plan}/reperes/{action.Id}/retirer", [404, 409, 409]),
                ($"POST {site.Plan}/reperes/{action.Id}/remettre", [404, 409, 409]));
            var (_, member) = visitors[1];
            foreach (var page in new[] { site.Plan, $"{site.Plan}?vue=tableau", here, $"{site.Plan}/reperes", $"{site.Plan}/decisions",
                $"{site.Plan}/comptes-rendus", $"{site.Plan}/documents", $"{site.Plan}/calendrier" })
                Assert.Empty(
                    (await member.Visit(page)).Page.QuerySelectorAll(
                        "main form[method=post][action*=pilotage], main a[href$='/ajouter'], main a[href$='/importer']"));
            // Of what is closed there is nothing more to hear.
            Assert.Equal(404, (int)(await member.Post($"/suivre/action/{action.Id}")).Status);
            Assert.Empty((await member.Visit(here)).Page.QuerySelectorAll("form.follow"));
            await member.Post(here, ("Title", "Écrit après la fermeture"));
            Assert.Contains("Rien n’a été enregistré", member.Answer.Text, StringComparison.Ordinal);
            Assert.Equal("Avant la fermeture", (await site.Again(action.Id)).Title);
        }
        finally
        {
            await site.Closed(false);
        }
    }

    [Fact]
    public async Task An_action_of_another_plan_is_not_there()
    {
        var action = await site.HasAction();
        var other = site.As(site.Stranger);
        var theirs = await site.OtherPlan();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Visit($"{theirs}/{action.Id}")).Status);
    }
}
