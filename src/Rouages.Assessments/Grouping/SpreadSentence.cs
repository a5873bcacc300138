using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>
/// One sentence that says what the answers of a stage say: « Quatre personnes jugent l’étape acquise, trois non abordée. »
/// </summary>
internal static class SpreadSentence
{
    public static string Say(Words T, Framework framework, StageReading stage)
    {
        if (stage.Voices == 0) return T["Personne n’a répondu sur cette étape."];
        if (stage.Statistics is not { } statistics)
            return T.Count(stage.Voices,
                "Une seule réponse : la montrer révélerait la personne.", "{0} réponses seulement : les montrer révélerait quelqu’un.");

        // In the order of the levels, from the furthest: an order by numbers would read as a vote.
        var levels = statistics.Distribution.Select((people, level) => (People: people, Name: framework.Level(level)))
            .Where(side => side.People > 0).Reverse().ToList();
        var first = Opening(T, levels[0].People, levels[0].Name, alone: levels.Count == 1);
        var others = levels.Skip(1).Select(side => $"{T.Feminine(side.People)} {side.Name}");
        var said = Phrases.Capital(string.Join(", ", others.Prepend(first))) + ".";
        return stage.Unsure == 0 ? said : $"{said} {Unsure(T, stage.Unsure)}";
    }

    /// <summary>« Trois ne savent pas. » : it is news, and said as such.</summary>
    public static string Unsure(Words T, int people) =>
        people == 1 ? T["Une personne ne sait pas."] : T["{0} ne savent pas.", Phrases.Capital(T.Feminine(people))];

    private static string Opening(Words T, int people, string level, bool alone) => (people, alone) switch
    {
        (1, _) => T["une personne la juge {0}", level],
        (2, true) => T["les deux personnes la jugent {0}", level],
        (_, true) => T["les {0} personnes la jugent toutes {1}", T.Feminine(people), level],
        _ => T["{0} personnes la jugent {1}", T.Feminine(people), level],
    };
}
