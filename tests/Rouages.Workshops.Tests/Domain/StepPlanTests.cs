using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public sealed class StepPlanTests
{
    private static readonly IReadOnlyList<Step> Plan =
        [Of("idees", StepKind.Collect), Of("votes", StepKind.Vote, "idees"), Of("fin", StepKind.Speak)];

    [Fact]
    public void What_takes_up_cards_stays_behind_the_step_that_has_them()
    {
        Assert.Equal("Un temps vient après celui dont il reprend les cartes.", Plan.Move("votes", -1).Refusal?.Message);
        Assert.Equal(["idees", "fin", "votes"], Plan.Move("votes", 1).Value!.Select(step => step.Key));
        Assert.Equal(
            "« {0} » reprend les cartes de ce temps\u00A0: retirez-le d’abord.".Replace("« ", "«\u00A0", StringComparison.Ordinal)
                .Replace(" »", "\u00A0»", StringComparison.Ordinal), Plan.Without("idees").Refusal?.Message);
        Assert.Equal(["idees", "fin"], Plan.Without("votes").Value!.Select(step => step.Key));
    }

    [Fact]
    public void A_step_about_a_diagnosis_goes_where_one_wants()
    {
        IReadOnlyList<Step> plan = [Of("parole", StepKind.Speak), Of("accords", StepKind.Agree, "2"), Of("gestes", StepKind.Collect)];
        Assert.Equal(["accords", "parole", "gestes"], plan.Move("accords", -1).Value!.Select(step => step.Key));
        Assert.Equal(["parole", "accords"], plan.Without("gestes").Value!.Select(step => step.Key));
    }

    [Fact]
    public void A_workshop_keeps_a_step_and_knows_its_own()
    {
        Assert.Equal("Un atelier a au moins un temps.", new[] { Plan[0] }.Without("idees").Refusal?.Message);
        Assert.Equal("Ce temps de l’atelier n’existe pas.", Plan.Without("ailleurs").Refusal?.Message);
        Assert.Equal("Ce temps de l’atelier n’existe pas.", Plan.Move("idees", -1).Refusal?.Message);
    }

    [Fact]
    public void A_title_that_stays_keeps_its_key_and_so_does_one_that_is_reworded()
    {
        Choice[] before = [new("a", "Amorcer"), new("b", "Maintenir")];
        Assert.Equal([new Choice("a", "Amorcer"), new Choice("b", "Tenir bon")], StepPlan.Choices(before, ["Amorcer", "Tenir bon"]));
        Assert.Equal([new Choice("b", "Maintenir")], StepPlan.Choices(before, ["Maintenir"]));
        Assert.Equal([new Choice("a", "Amorcer"), new Choice("choix-1", "Ouvrir"), new Choice("b", "Maintenir")],
            StepPlan.Choices(before, ["Amorcer", "Ouvrir", "Maintenir"]));
    }

    private static Step Of(string key, StepKind kind, string? of = null) => new(key, kind, key, "", 5, [], [], Of: of);
}
