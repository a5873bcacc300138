using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>Small numbers as a sentence says them: of people, organisations, answers, stages, all feminine in French.</summary>
internal static class NumberWords
{
    public static string Feminine(this Words T, int number) => number switch
    {
        0 => T["aucune"],
        1 => T["une"],
        2 => T["deux"],
        3 => T["trois"],
        4 => T["quatre"],
        5 => T["cinq"],
        6 => T["six"],
        7 => T["sept"],
        8 => T["huit"],
        9 => T["neuf"],
        10 => T["dix"],
        11 => T["onze"],
        12 => T["douze"],
        13 => T["treize"],
        14 => T["quatorze"],
        15 => T["quinze"],
        16 => T["seize"],
        _ => T.Number(number, 0),
    };
}
