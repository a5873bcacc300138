using Rouages.Testing;

namespace Rouages.Assessments.Tests.Explaining;

/// <summary>What the pages of the method tell, and what they say they rest on.</summary>
public sealed class MethodTests(Site site) : IClassFixture<Site>
{
    private const string Stage = "/rouages/rouages-de-la-cooperation/etapes/";

    [Fact]
    public async Task The_method_defines_its_five_functions_and_shows_both_things_to_keep_in_mind()
    {
        using var visitor = await site.Visit("/methode");
        Assert.Equal(5, visitor.Page.QuerySelectorAll(".function > p").Length);
        Assert.Contains("rencontrer, mettre en synergie et structurer", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Contains("L’individu se trouve au cœur du projet collectif.", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Contains("Éviter la concurrence et financer dans la durée", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Contains("espace-temps convivial", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Contains("Gwendal Henry", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Contains("Document sans adresse publique connue.", visitor.Answer.Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_authorities_have_their_page_and_the_method_keeps_their_levers_for_it()
    {
        using var visitor = await site.Visit("/methode");
        Assert.DoesNotContain("décodeur", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        await visitor.Visit("/methode/collectivites");
        Assert.Contains("Être décodeur et facilitateur", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Equal(6, visitor.Page.QuerySelectorAll("main section ol > li").Length);
        Assert.Contains("Les cahiers des charges trop précis", visitor.Answer.Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_says_once_what_its_texts_rest_on_and_each_text_on_demand()
    {
        using var visitor = await site.Visit(Stage + "R1.2");
        Assert.Single(visitor.Page.QuerySelectorAll(".provenance > p"));
        Assert.Contains("Établi\u00a0: le nom de l’étape.", visitor.Answer.Says(".provenance > p")!, StringComparison.Ordinal);
        Assert.Contains("Proposé par la plateforme\u00a0: le reste.", visitor.Answer.Says(".provenance > p")!, StringComparison.Ordinal);
        Assert.Contains("Design Coop", visitor.Answer.Says(".provenance details")!, StringComparison.Ordinal);
        Assert.Contains("réalisations de comités de pilotage", visitor.Answer.Says(".measures")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R1.3", "cent vingt entreprises"), InlineData("R5.3", "comités de pilotage réguliers")]
    public async Task A_stage_tells_what_others_lived_there(string stage, string told)
    {
        using var visitor = await site.Visit(Stage + stage);
        Assert.Contains(told, visitor.Answer.Says(".experiences")!, StringComparison.Ordinal);
        await visitor.Visit(Stage + "R4.1");
        Assert.Null(visitor.Page.QuerySelector(".experiences"));
    }

    [Fact]
    public async Task A_stage_written_here_claims_nothing_established()
    {
        using var visitor = await site.Visit(Stage + "R1.4");
        Assert.DoesNotContain("Établi", visitor.Answer.Says(".provenance > p")!, StringComparison.Ordinal);
    }
}
