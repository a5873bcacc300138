using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class ShortTitleTests
{
    [Theory]
    [InlineData("Construire un récit fédérateur", "Construire un récit fédérateur")]
    [InlineData("Professionnels de la communication (graphistes, communicants, designers) pour la mise en récit et le plaidoyer",
        "Professionnels de la communication")]
    [InlineData("Formaliser\u00a0: instances de décision, gouvernance répartie, rôles clairs\u202f; garder une fonction d’animation",
        "Formaliser\u00a0: instances de décision, gouvernance répartie, rôles clairs")]
    [InlineData("Expérimenter des projets, créer des habitudes de travail partagées, transférer des compétences, être force de proposition",
        "Expérimenter des projets, créer des habitudes de travail partagées")]
    public void A_long_sentence_gives_its_first_part(string text, string title) => Assert.Equal(title, ShortTitle.Of(text));

    [Fact]
    public void Every_gesture_of_the_method_gets_a_title_that_fits()
    {
        var framework = Rouages25.Framework;
        string[] ids =
        [
            .. framework.Functions.SelectMany(function => function.Actions.Concat<Item>(function.Needs)).Select(item => item.Id),
            .. framework.Stages.SelectMany(stage => stage.Actions).Select(item => item.Id),
            .. framework.Movements.SelectMany(movement => movement.Levers)
                .Concat(framework.LeverFamilies.SelectMany(family => family.Levers)).Select(lever => lever.Id),
        ];
        foreach (var language in new[] { "fr", "en" })
            foreach (var title in ids.Select(id => ShortTitle.Of(framework.Say(id, language).Text)))
            {
                Assert.InRange(title.Length, 8, 90);
                Assert.Equal(title.Count(letter => letter == '('), title.Count(letter => letter == ')'));
                Assert.Equal(title.Count(letter => letter == '«'), title.Count(letter => letter == '»'));
            }
    }
}
