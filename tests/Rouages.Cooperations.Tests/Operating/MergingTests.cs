using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests.Operating;

public sealed class MergingTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/exploitation/organisations", Why = "C’est la même association, inscrite deux fois.";

    [Theory]
    [InlineData("345678902", "111111118", null, null, null, null),
        InlineData("345678902", "345678902", "34567890200017", "34567890200025", null, null)]
    [InlineData(null, null, null, null, "W601234567", "W601234568")]
    public void Records_with_different_numbers_are_two_organisations(
        string? siren, string? otherSiren, string? siret, string? otherSiret, string? rna, string? otherRna)
    {
        var (one, other) = (A.Organisation(), A.Organisation());
        (one.Siren, one.Siret, one.Rna, other.Siren, other.Siret, other.Rna) = (siren, siret, rna, otherSiren, otherSiret, otherRna);
        Assert.NotNull(one.RefuseMerging(other));
        Assert.NotNull(one.RefuseMerging(one));
    }

    [Fact]
    public async Task Only_operators_come_here_and_an_act_needs_records_a_reason_and_the_password()
    {
        var (kept, gone) = (A.Organisation("La Fabrique"), A.Organisation("La fabrique"));
        await site.Has(kept, gone);
        var (keeper, someone) = (await Keeper(), A.Person("Ana"));
        await site.Has(someone);
        using var visitor = site.As(someone);
        await visitor.Visit("/confort-de-lecture");
        await Testing.Doors.Check([("visitor", await site.Visit("/connexion")), ("person", visitor), ("operator", keeper)],
            ($"GET {Page}", [302, 404, 200]), ($"POST {Page}", [302, 404, 422]));
        foreach (
            var (field, value) in new[] { ("Kept", "nulle-part"), ("Gone", "nulle-part"), ("Gone", kept.Slug), ("Reason", ""),
                ("Current", "pas le bon") })
        {
            await keeper.Visit(Page);
            (string, string?)[] sent =
                [.. new (string, string?)[] { ("Kept", kept.Slug), ("Gone", gone.Slug), ("Reason", Why),
                    ("Current", A.Password) }.Where(one => one.Item1 != field), (field, value)];
            Assert.NotNull((await keeper.Submit("#merge", sent)).Says($"#{field}-error"));
        }

        Assert.Null((await Now(gone)).MergedInto);
    }

    [Fact]
    public async Task Records_that_look_alike_are_proposed_until_they_are_one()
    {
        var (kept, gone) = (A.Organisation("L’Écrin"), A.Organisation("l’ecrin"));
        await site.Has(kept, gone);
        var keeper = await Keeper();
        Assert.Contains(gone.Slug, (await keeper.Visit(Page)).Page.QuerySelector("#alike")!.InnerHtml, StringComparison.Ordinal);
        await Merge(keeper, kept, gone);
        Assert.DoesNotContain(gone.Slug, (await keeper.Visit(Page)).Page.QuerySelector("#alike")?.InnerHtml ?? "",
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_places_and_numbers_go_together_and_each_person_sits_once()
    {
        var (ana, bo, kept, gone) = (A.Person("Ana"), A.Person("Bo"), A.Organisation("La Ruche"), A.Organisation("Ruche (la)"));
        (gone.Siren, gone.Rna, kept.Commune) = ("345678902", "W601234569", "60057");
        var (both, only) =
            (A.Cooperation("Les deux", (kept, MemberRole.Member), (gone, MemberRole.Lead)),
                A.Cooperation("Une seule", (gone, MemberRole.Facilitator)));
        await site.Has(ana, bo, kept, gone, A.Mandate(ana, kept), A.Mandate(ana, gone), A.Mandate(bo, gone), both, only);
        var keeper = await Keeper();
        Assert.Equal($"/organisations/{kept.Slug}", (await Merge(keeper, kept, gone)).Location);

        Assert.True(await Now(kept) is { Siren: "345678902", Rna: "W601234569", Commune: "60057", MergedInto: null });
        Assert.True(await Now(gone) is { Siren: null, Rna: null } merged && merged.MergedInto == kept.Id);
        var seats =
            await site.Read(db => db.Set<Membership>().AsNoTracking()
                .Where(m => m.LeftAt == null && (m.CooperationId == both.Id || m.CooperationId == only.Id)).ToListAsync());
        Assert.Equal([(both.Id, kept.Id, MemberRole.Lead), (only.Id, kept.Id, MemberRole.Facilitator)],
            seats.OrderByDescending(m => m.CooperationId == both.Id).Select(m => (m.CooperationId, m.OrganisationId, m.Role)));
        using var reader = site.As(bo);
        Assert.Equal(HttpStatusCode.OK, (await reader.Visit($"/cooperations/{only.Slug}/collectif")).Status);
        var mandates =
            await site.Read(db =>
                db.Set<Mandate>().AsNoTracking().Where(m => m.OrganisationId == kept.Id && m.Until == null).ToListAsync());
        Assert.Equal(new[] { ana.Id, bo.Id }.Order(), mandates.Select(m => m.PersonId).Order());
        foreach (var person in (Person[])[ana, bo])
            Assert.Contains(Why, Assert.Single(await site.MailsTo(person.Email!)).Text, StringComparison.Ordinal);
        Assert.Contains(Why, (await keeper.Visit("/exploitation/journal")).Says("#log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_address_leads_to_the_record_that_was_kept_and_lists_show_one()
    {
        var (kept, gone) = (A.Organisation("Le Tilleul"), A.Organisation("Tilleul doublon"));
        await site.Has(kept, gone);
        await Merge(await Keeper(), kept, gone);
        Assert.Equal($"/organisations/{kept.Slug}", (await site.Visit($"/organisations/{gone.Slug}")).Answer.Location);
        Assert.DoesNotContain("doublon", (await site.Visit("/organisations?q=tilleul")).Answer.Says("main table, main ul, main ol") ?? "",
            StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Slug, (await site.Visit("/api/v1/organisations?q=tilleul")).Answer.Text, StringComparison.Ordinal);
        var keeper = await Keeper();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Merge(keeper, kept, gone)).Status);
    }

    private async Task<Visitor> Keeper()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        return site.As(keeper);
    }

    private static async Task<Answer> Merge(Visitor keeper, Organisation kept, Organisation gone)
    {
        await keeper.Visit($"{Page}?garder={kept.Slug}&reunir={gone.Slug}");
        return await keeper.Submit("#merge", ("Reason", Why), ("Current", A.Password));
    }

    private Task<Organisation> Now(Organisation one) =>
        site.Read(db => db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == one.Id));
}
