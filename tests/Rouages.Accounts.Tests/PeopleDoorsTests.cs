using Microsoft.EntityFrameworkCore;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class PeopleDoorsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_door_is_as_the_table_says()
    {
        var (known, unconfirmed) = (A.Person(), A.Person(confirmed: false));
        await site.Has(known, unconfirmed);
        var (anyone, member, waiting) = (await site.Visit("/connexion"), site.As(known), site.As(unconfirmed));
        await member.Visit("/mon-compte");
        await waiting.Visit("/inscription");

        await Testing.Doors.Check([("anyone", anyone), ("a person", member), ("an unconfirmed person", waiting)],
            ("GET /inscription", [200, 200, 200]),
            ("POST /inscription", [422, 422, 422]),
            ("POST /inscription/cle/options", [422, 422, 422]),
            ("POST /inscription/cle", [422, 422, 422]),
            ("GET /inscription/envoyee", [200, 200, 200]),
            ("GET /connexion", [200, 302, 302]),
            ("POST /connexion", [422, 422, 422]),
            ("GET /connexion/code", [302, 302, 302]),
            ("POST /connexion/code", [302, 302, 302]),
            ("POST /connexion/cle/options", [200, 200, 200]),
            ("POST /connexion/cle", [422, 422, 422]),
            ("GET /mot-de-passe-oublie", [200, 200, 200]),
            ("POST /mot-de-passe-oublie", [422, 422, 422]),
            ("GET /mot-de-passe-oublie/envoye", [200, 200, 200]),
            ("GET /mot-de-passe/nouveau", [422, 422, 422]),
            ("POST /mot-de-passe/nouveau", [422, 422, 422]),
            ("GET /confirmation", [422, 422, 422]),
            ("POST /confirmation", [422, 422, 422]),
            ("GET /mon-compte", [302, 200, 403]),
            ("POST /mon-compte", [302, 422, 403]),
            ("GET /mon-compte/adresse", [302, 200, 403]),
            ("POST /mon-compte/adresse", [302, 422, 403]),
            ("GET /mon-compte/mot-de-passe", [302, 200, 403]),
            ("POST /mon-compte/mot-de-passe", [302, 422, 403]),
            ("GET /mon-compte/cles", [302, 200, 403]),
            ("POST /mon-compte/cles", [302, 422, 403]),
            ("POST /mon-compte/cles/options", [302, 422, 403]),
            ("POST /mon-compte/cles/AAAA/nom", [302, 404, 403]),
            ("GET /mon-compte/cles/AAAA/retirer", [302, 404, 403]),
            ("POST /mon-compte/cles/AAAA/retirer", [302, 404, 403]),
            ("GET /mon-compte/deux-etapes", [302, 200, 403]),
            ("POST /mon-compte/deux-etapes", [302, 422, 403]),
            ("POST /mon-compte/deux-etapes/codes", [302, 422, 403]),
            ("POST /mon-compte/deux-etapes/retirer", [302, 422, 403]),
            ("POST /mon-compte/deux-etapes/preparer", [302, 302, 403]),
            ("GET /mon-compte/jetons", [302, 200, 403]),
            ("POST /mon-compte/jetons", [302, 422, 403]),
            ("POST /mon-compte/jetons/019a5e2c-7d10-7c3a-9a51-2f0b6c1d4e55/eteindre", [302, 404, 403]),
            ("GET /mon-compte/agenda", [302, 200, 403]),
            ("POST /mon-compte/agenda", [302, 422, 403]),
            ("POST /mon-compte/agenda/fermer", [302, 302, 403]),
            ("GET /agenda/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", [404, 404, 404]),
            ("GET /mon-compte/donnees", [302, 200, 403]),
            ("GET /mon-compte/supprimer", [302, 200, 403]),
            ("POST /mon-compte/supprimer", [302, 422, 403]),
            ("GET /courrier", [404, 404, 404]),
            ("POST /mon-compte/sessions/fermer", [302, 302, 403]));
        await Testing.Doors.Check([("anyone", anyone)], ("POST /deconnexion", [302]));
    }

    [Fact]
    public async Task A_session_costs_two_statements_and_a_style_sheet_none()
    {
        var known = A.Person();
        await site.Has(known);
        var visitor = site.As(known);
        await visitor.Visit("/confort-de-lecture");
        using var statements = new Statements(await site.Read(db => Task.FromResult(db.Database.GetDbConnection().Database)));
        await visitor.Visit("/confort-de-lecture");
        Assert.Equal(2, statements.Count); // the session, and what waits to be read
        await visitor.Visit("/_content/Rouages.Accounts/people.css");
        Assert.Equal(2, statements.Count); // the session, and what waits to be read
    }
}
