using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>Who asks × route → status, for every address of organisations and cooperations.</summary>
public sealed class DoorsTests(Site site) : IClassFixture<Site>
{
    private readonly List<(string Who, Visitor Visitor)> _everybody = [];
    private Cooperation _open = null!, _private = null!;
    private Organisation _lead = null!;
    private Somebody _leader = null!;

    [Fact]
    public async Task A_public_cooperation_opens_as_the_table_says()
    {
        await Gather();
        var (c, m) = ($"/cooperations/{_open.Slug}", _open.Present(_lead.Id)!.Id);
        await Testing.Doors.Check(_everybody,
            //                                          visitor stranger curious member facilitator lead advisor
            ("GET /cooperations", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /cooperations/formes", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /exemple", [200, 200, 200, 200, 200, 200, 200]),
            ("GET /cooperations/nouvelle", [302, 200, 200, 200, 200, 200, 200]),
            ("POST /cooperations/nouvelle", [302, 422, 422, 422, 422, 422, 422]),
            ($"GET {c}", [200, 200, 200, 200, 200, 200, 200]),
            ($"GET {c}/modifier", [302, 404, 403, 200, 200, 200, 200]),
            ($"POST {c}/modifier", [302, 404, 403, 422, 422, 422, 422]),
            ($"GET {c}/images/logo", [302, 404, 403, 200, 200, 200, 200]),
            ($"GET {c}/images/autre", [302, 404, 403, 404, 404, 404, 404]),
            ($"POST {c}/images/presentation", [302, 404, 403, 422, 422, 422, 422]),
            ($"POST {c}/images/logo/retirer", [302, 404, 403, 302, 302, 302, 302]),
            ($"GET {c}/images/{m}", [404, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/collectif", [302, 404, 200, 200, 200, 200, 200]),
            ($"POST {c}/collectif/{m}", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {c}/collectif/{m}/decliner", [302, 404, 403, 403, 422, 422, 403]),
            ($"GET {c}/collectif/participer", [302, 404, 200, 302, 302, 302, 302]),
            ($"POST {c}/collectif/participer", [302, 404, 302, 422, 422, 422, 422]),
            ($"GET {c}/collectif/{m}/partir", [302, 404, 403, 403, 200, 200, 403]),
            ($"POST {c}/collectif/{m}/partir", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {c}/collectif/{_open.Id}", [302, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/collectif/{_open.Id}/partir", [302, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/collectif/inviter", [302, 404, 403, 403, 200, 200, 403]),
            ($"POST {c}/collectif/inviter", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {c}/collectif/lien", [302, 404, 403, 403, 422, 422, 403]),
            ($"POST {c}/collectif/invitations/{m}/retirer", [302, 404, 403, 403, 404, 404, 403]),
            ($"POST {c}/collectif/invitations/relancer", [302, 404, 403, 403, 302, 302, 403]),
            ($"POST {c}/collectif/invitations/{m}/relancer", [302, 404, 403, 403, 404, 404, 403]),
            ($"POST {c}/collectif/invitations/{m}/lien", [302, 404, 403, 403, 404, 404, 403]),
            ($"GET {c}/collectif/importer", [302, 404, 403, 403, 200, 200, 403]),
            ($"POST {c}/collectif/importer", [302, 404, 403, 403, 422, 422, 403]),
            ($"GET {c}/collectif/importer/{m}", [302, 404, 403, 403, 404, 404, 403]),
            ($"POST {c}/collectif/importer/{m}/defaire", [302, 404, 403, 403, 404, 404, 403]),
            ($"GET {c}/collectif/membres.csv", [302, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/collectif/membres.xlsx", [302, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/collectif/membres.json", [302, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/collectif/affiche", [302, 404, 403, 403, 200, 200, 403]),
            ($"GET {c}/rejoindre", [302, 200, 200, 200, 200, 200, 200]),
            ($"POST {c}/rejoindre", [302, 422, 422, 422, 422, 422, 422]),
            ($"POST {c}/au-nom-de", [302, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/fermer", [302, 404, 403, 403, 403, 200, 403]),
            ($"POST {c}/porte", [302, 404, 403, 403, 403, 302, 403]),
            ($"POST {c}/habitants", [302, 404, 403, 403, 403, 302, 403]),
            ($"POST {c}/rouvrir", [302, 404, 403, 403, 403, 302, 403]),
            ($"POST {c}/publication", [302, 404, 403, 403, 403, 302, 403]),
            ($"POST {c}/fermer", [302, 404, 403, 403, 403, 302, 403]),
            // Closed from here on: read inside, written no more, but for leaving and opening again.
            ($"GET {c}", [404, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/modifier", [302, 404, 403, 409, 409, 409, 409]),
            ($"POST {c}/modifier", [302, 404, 403, 409, 409, 409, 409]),
            ($"GET {c}/images/logo", [302, 404, 403, 409, 409, 409, 409]),
            ($"POST {c}/images/logo", [302, 404, 403, 409, 409, 409, 409]),
            ($"POST {c}/images/logo/retirer", [302, 404, 403, 409, 409, 409, 409]),
            ($"GET {c}/collectif", [302, 404, 200, 200, 200, 200, 200]),
            ($"POST {c}/collectif/{m}", [302, 404, 409, 409, 409, 409, 409]),
            ($"POST {c}/collectif/{m}/decliner", [302, 404, 403, 403, 409, 409, 403]),
            ($"GET {c}/collectif/participer", [302, 404, 409, 409, 409, 409, 409]),
            ($"POST {c}/collectif/participer", [302, 404, 409, 409, 409, 409, 409]),
            ($"GET {c}/collectif/{m}/partir", [302, 404, 403, 403, 200, 200, 403]),
            ($"GET {c}/collectif/inviter", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/inviter", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/lien", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/invitations/{m}/retirer", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/invitations/relancer", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/invitations/{m}/relancer", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/invitations/{m}/lien", [302, 404, 403, 403, 409, 409, 403]),
            ($"GET {c}/collectif/importer", [302, 404, 403, 403, 409, 409, 403]),
            ($"POST {c}/collectif/importer", [302, 404, 403, 403, 409, 409, 403]),
            ($"GET {c}/collectif/importer/{m}", [302, 404, 403, 403, 404, 404, 403]),
            ($"POST {c}/collectif/importer/{m}/defaire", [302, 404, 403, 403, 409, 409, 403]),
            ($"GET {c}/collectif/membres.csv", [302, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/collectif/affiche", [302, 404, 403, 403, 409, 409, 403]),
            ($"GET {c}/rejoindre", [302, 404, 404, 404, 404, 404, 404]),
            ($"POST {c}/rejoindre", [302, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/fermer", [302, 404, 403, 403, 403, 409, 403]),
            ($"POST {c}/porte", [302, 404, 403, 403, 403, 409, 403]),
            ($"POST {c}/habitants", [302, 404, 403, 403, 403, 409, 403]),
            ($"POST {c}/publication", [302, 404, 403, 403, 403, 409, 403]),
            ($"POST {c}/fermer", [302, 404, 403, 403, 403, 409, 403]),
            ($"POST {c}/rouvrir", [302, 404, 403, 403, 403, 302, 403]));
    }

    [Fact]
    public async Task A_private_cooperation_is_not_there_for_others()
    {
        await Gather();
        var c = $"/cooperations/{_private.Slug}";
        await Testing.Doors.Check(_everybody,
            ($"GET {c}", [404, 404, 200, 200, 200, 200, 200]),
            ($"GET {c}/rejoindre", [302, 404, 404, 404, 404, 404, 404]),
            ($"POST {c}/rejoindre", [302, 404, 404, 404, 404, 404, 404]),
            ($"GET {c}/collectif", [302, 404, 200, 200, 200, 200, 200]),
            ("GET /cooperations/nulle-part", [404, 404, 404, 404, 404, 404, 404]),
            ("GET /cooperations/nulle-part/collectif", [302, 404, 404, 404, 404, 404, 404]));
    }

    [Fact]
    public async Task Organisations_open_as_the_table_says()
    {
        await Gather();
        var colleague = await site.Comes("Collègue");
        await site.Has(
            new Mandate
            {
                Id = Guid.CreateVersion7(site.Clock.Now), PersonId = colleague.Person.Id, OrganisationId = _lead.Id,
                From = DateOnly.FromDateTime(site.Clock.Now.UtcDateTime)
            });
        var (o, x) = ($"/organisations/{_lead.Slug}", _lead.Id);
        await Testing.Doors.Check([_everybody[0], _everybody[1], ("colleague", colleague.Visitor), ("manager", _leader.Visitor)],
            ("GET /organisations", [200, 200, 200, 200]),
            ("GET /organisations/nouvelle", [302, 200, 200, 200]),
            ("GET /mon-compte/organisations", [302, 200, 200, 200]),
            ("POST /organisations/nouvelle", [302, 422, 422, 422]),
            ($"GET {o}", [200, 200, 200, 200]),
            ($"GET {o}/modifier", [302, 404, 403, 200]),
            ($"POST {o}/modifier", [302, 404, 403, 422]),
            ($"GET {o}/images/logo", [302, 404, 403, 200]),
            ($"GET {o}/images/autre", [302, 404, 403, 404]),
            ($"POST {o}/images/presentation", [302, 404, 403, 422]),
            ($"POST {o}/images/logo/retirer", [302, 404, 403, 302]),
            ($"GET {o}/images/{x}", [404, 404, 404, 404]),
            ($"POST {o}/mandats", [302, 404, 403, 422]),
            ($"POST {o}/mandats/{x}/fin", [302, 404, 404, 404]),
            ($"POST {o}/invitations/{x}/retirer", [302, 404, 403, 404]),
            ("GET /organisations/nulle-part", [404, 404, 404, 404]));
    }

    [Fact]
    public async Task An_invitation_nobody_gave_is_not_there()
    {
        await Gather();
        var never = Inviting.InvitationToken.New();
        await Testing.Doors.Check([_everybody[0], _everybody[1]],
            ($"GET /invitation/{never}", [404, 404]),
            ("GET /invitation/n-importe-quoi", [404, 404]),
            ($"POST /invitation/{never}/accepter", [302, 404]),
            ($"POST /invitation/{never}/entrer", [404, 404]),
            ($"POST /invitation/{never}/decliner", [404, 404]),
            ($"GET /fil/rien/{never}", [404, 404]));
    }

    private async Task Gather()
    {
        (Organisation, MemberRole, Engagement)[] members = [];
        _everybody.AddRange([("visitor", await site.Visit("/connexion")), ("stranger", (await site.Comes("Étranger")).Visitor)]);
        foreach (var (who, role, engagement) in new[]
        {
            ("curious", MemberRole.Member, Engagement.Curious), ("member", MemberRole.Member, Engagement.Participating),
            ("facilitator", MemberRole.Facilitator, Engagement.Committed), ("lead", MemberRole.Lead, Engagement.Committed),
                ("advisor", MemberRole.Advisor, Engagement.Participating),
        })
        {
            var somebody = await site.Comes(who);
            var organisation = await site.HasOrganisation(who, somebody.Person);
            if (role == MemberRole.Lead) (_lead, _leader) = (organisation, somebody);
            members = [.. members, (organisation, role, engagement)];
            _everybody.Add((who, somebody.Visitor));
        }

        _open = await site.HasCooperation("Ouverte", published: true, members);
        _private = await site.HasCooperation("Privée", published: false, members);
    }
}
