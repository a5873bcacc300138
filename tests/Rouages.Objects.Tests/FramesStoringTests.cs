using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Agreements;
using Rouages.Objects.Indicators;
using Rouages.Objects.Workflows;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Objects.Tests;

/// <summary>What the rules made comes back from the database as it was, and a person goes out of it.</summary>
public sealed class FramesStoringTests(Site site) : IClassFixture<Site>
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Someone = Guid.CreateVersion7(Then);

    private static readonly WorkflowDefinition Workflow = WorkflowDefinition.Of(new("demande", 1, "brouillon",
        [new("brouillon", Days: 10), new("close", Final: true)], [new("fermer", ["brouillon"], "close", NeedsReason: true)]));

    private static Act At(int day) => new(Someone, null, Then.AddDays(day));

    private static ObjectRef Object() => new("cooperation", Guid.CreateVersion7(Then));

    [Fact]
    public async Task A_run_comes_back_and_goes_on()
    {
        var on = Object();
        await site.Has(WorkflowRun.Open(Workflow, on, At(0)));
        await site.Do(async db =>
        {
            var run = (await db.FindRun(on, "demande", default))!;
            Assert.Equal(("brouillon", new DateOnly(2026, 3, 12)), (run.State, run.DueOn));
            Assert.Null(run.Pass(Workflow, "fermer", [], "Sans suite.", At(1)).Refusal);
            await db.SaveChangesAsync();
        });
        var kept = await site.Read(db => db.FindRun(on, "demande", default));
        Assert.Equal(("close", "Sans suite.", 1), (kept!.State, kept.Passages[0].Reason, kept.Passages[0].Number));
    }

    [Fact]
    public async Task An_object_follows_a_workflow_once()
    {
        var on = Object();
        await site.Has(WorkflowRun.Open(Workflow, on, At(0)));
        await Assert.ThrowsAsync<DbUpdateException>(() => site.Has(WorkflowRun.Open(Workflow, on, At(0))));
    }

    [Fact]
    public async Task An_agreement_comes_back_signed_and_intact()
    {
        var id = await Signed();
        var kept = (await site.Read(db => db.FindAgreement(id, default)))!;
        var version = kept.InForce(new(2026, 3, 4))!;
        Assert.Equal((1, "Le texte.", 30, true), (version.Number, version.Text, version.Terms.NoticeDays, version.IsIntact));
        Assert.Equal(["Ana", "Bob"], version.Signatures.Select(signature => signature.Signatory).Order(StringComparer.Ordinal));
        await site.Do(db => db.Set<AgreementVersion>().Where(one => one.Id == version.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, "Un autre.")));
        Assert.False((await site.Read(db => db.FindAgreement(id, default)))!.Versions[0].IsIntact);
    }

    [Fact]
    public async Task Of_two_who_sign_at_once_the_second_is_told_to_begin_again()
    {
        var agreement = Agreement.Begin(Object(), "Mutualiser", "Le texte.", null, new(null, null, 0), At(0)).Value!;
        foreach (var name in new[] { "La Fabrique", "La Machinerie" }) agreement.AddParty(name, null, At(0));
        agreement.Propose(At(1));
        await site.Has(agreement);
        await site.Do(async slow =>
        {
            var seen = (await slow.FindAgreement(agreement.Id, default))!;
            await site.Do(async quick =>
            {
                var same = (await quick.FindAgreement(agreement.Id, default))!;
                same.Sign(same.Parties[0].Id, "Ana", "Beauvais", new(2026, 3, 4), At(2));
                await quick.SaveChangesAsync();
            });
            seen.Sign(seen.Parties[1].Id, "Bob", "Beauvais", new(2026, 3, 4), At(2));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Values_come_back_to_the_last_decimal()
    {
        var indicator = Indicator.Define(Object(), new()
        {
            Label = "Dépense", Definition = "Toutes taxes comprises.", Source = "Comptabilité", Unit = new("€", 6, null, null),
            Baseline = new(0.000001m, new(2026, 1, 1)),
        }, At(0)).Value!;
        indicator.Measure(new(2026, 3, 1), 999_999_999_999_999.999999m, null, At(1));
        indicator.Measure(new(2026, 3, 2), null, "Pas encore arrêtée.", At(1));
        await site.Has(indicator);
        var kept = (await site.Read(db => db.FindIndicator(indicator.Id, default)))!;
        Assert.Equal([999_999_999_999_999.999999m, null], kept.Standing.Select(measure => measure.Value));
        Assert.Equal((0.000001m, (IndicatorPoint?)null), (kept.Terms.Baseline!.Value, kept.Terms.Target));
    }

    [Fact]
    public async Task Who_leaves_takes_their_data_and_their_acts_are_signed_by_nobody()
    {
        await Signed();
        await using var scope = site.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().OfType<FramesData>().Single();
        Assert.Contains("Beauvais", JsonSerializer.Serialize(await data.Export(Someone, default)), StringComparison.Ordinal);
        await data.Erase(Someone, default);
        Assert.Null(await data.Export(Someone, default));
        Assert.Equal(0, await site.Read(db => db.Set<AgreementParty>().CountAsync(party => party.Added.Person == Someone)));
    }

    private async Task<Guid> Signed()
    {
        var agreement = Agreement.Begin(Object(), "Mutualiser", "Le texte.", "vehicule 1", new(null, null, 30), At(0)).Value!;
        foreach (var name in new[] { "La Fabrique", "La Machinerie" }) agreement.AddParty(name, null, At(0));
        Assert.Null(agreement.Propose(At(1)));
        foreach (var (party, who) in agreement.Parties.Zip(["Ana", "Bob"]))
            Assert.Null(agreement.Sign(party.Id, who, "Beauvais", new(2026, 3, 4), At(2)).Refusal);
        await site.Has(agreement);
        return agreement.Id;
    }
}
