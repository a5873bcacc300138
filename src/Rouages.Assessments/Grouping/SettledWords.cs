using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>What the group wrote of a stage, in a few words: its level, its mean, its disagreement.</summary>
internal static class SettledWords
{
    /// <summary>« niveau retenu : en cours », « désaccord gardé »; null where the group wrote nothing yet.</summary>
    public static string? Say(Words T, Framework framework, StageReading reading) => reading switch
    {
        { Group: { Mean: null } settled } => T["niveau retenu : {0}", framework.Level(settled.Level)],
        { Group: not null } => T["moyenne des réponses, gardée par le groupe"],
        { Kept: not null } => T["désaccord gardé"],
        _ => null,
    };

    /// <summary>The same, or how the stage is read without it.</summary>
    public static string OrRead(Words T, Framework framework, StageReading reading) => Say(T, framework, reading) ?? reading switch
    {
        { Statistics: { } seen } => T["lue à la moyenne des réponses, proche de « {0} »", framework.Level(seen.NearestLevel)],
        { Voices: 0 } => T["sans réponse"],
        _ => T["trop peu de réponses"],
    };
}
