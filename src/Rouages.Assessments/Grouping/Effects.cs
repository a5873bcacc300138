using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>What a value would do to the positions, said before it is settled.</summary>
internal static class Effects
{
    /// <summary>« “Collectif” passerait de 2,6 à 2,7. » Numbers are those of the page: a change nobody can read is none.</summary>
    /// <param name="T">Words of the request.</param>
    /// <param name="diagnosis">As it stands.</param>
    /// <param name="stage">The stage to settle.</param>
    /// <param name="done">0 to 1; NaN when its value would be taken back and no answer may be told.</param>
    public static string Say(Words T, Diagnosis diagnosis, Stage stage, double done)
    {
        var (now, then) = (diagnosis.Position(stage.Wheel), diagnosis.If(stage, done).Positions[stage.Wheel.Index]);
        var (from, to) = (T.Number(now), T.Number(then));
        var wheel = diagnosis.Framework.Say(stage.Wheel.Id + ".short");
        return from == to ? T["« {0} » resterait à {1}.", wheel, from] : T["« {0} » passerait de {1} à {2}.", wheel, from, to];
    }

    /// <summary>The wheels that would move if every stage without debate kept its mean.</summary>
    public static IReadOnlyList<string> OfMeans(Words T, Diagnosis diagnosis)
    {
        var completeness = diagnosis.Stages.Select(reading => reading.Completeness).ToArray();
        foreach (var stage in Settling.Settleable(diagnosis)) completeness[stage.Stage.Index] = stage.Statistics!.Completeness;
        var then = diagnosis.Framework.Profile(completeness);
        return [.. from wheel in diagnosis.Framework.Wheels
            let was = T.Number(diagnosis.Position(wheel))
            let will = T.Number(then.Positions[wheel.Index])
            where was != will
            select T["{0} : de {1} à {2}", diagnosis.Framework.Say(wheel.Id + ".short"), was, will]];
    }
}
