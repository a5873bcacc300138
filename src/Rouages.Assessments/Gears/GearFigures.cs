using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>A diagnosis as the gear train draws it.</summary>
internal static class GearFigures
{
    /// <summary>Null when the framework has no five wheels: then the table alone tells.</summary>
    public static GearFigure? Of(Diagnosis diagnosis) =>
        diagnosis.Framework.Wheels.Length == 5 ? new([.. diagnosis.Framework.Wheels.Select(wheel => Gear(diagnosis, wheel))]) : null;

    /// <summary>The later of two diagnoses, with where each wheel was read before; null when there is no drawing.</summary>
    public static GearFigure? Over(Comparison comparison) => Of(comparison.After) is not { } now ? null : new([.. now.Gears.Select(gear =>
        gear with { Was = [.. comparison.Before.Framework.Wheels[gear.Number - 1].Stages
            .Select(stage => comparison.Before.Profile.Counted[stage.Index])] })]);

    public static Gear Gear(Diagnosis diagnosis, Wheel wheel) => new(
        wheel.Index + 1, diagnosis.Framework.Say(wheel), Lines(diagnosis.Framework.Say(wheel.Id + ".short")),
        Known(diagnosis, wheel) ? diagnosis.Position(wheel) : null, Stages(diagnosis, wheel),
        diagnosis.Profile.Gripped.Contains(wheel), diagnosis.Profile.Racing.Contains(wheel))
    {
        Counted = [.. wheel.Stages.Select(stage => diagnosis.Profile.Counted[stage.Index])],
        At = Known(diagnosis, wheel) ? diagnosis.Framework.Say(At(diagnosis.Profile, wheel)) : null,
    };

    /// <summary>The stage where a wheel stands: its first one that is not acquired, the last one when all are.</summary>
    public static Stage At(Profile profile, Wheel wheel) =>
        wheel.Stages.FirstOrDefault(stage => !profile.IsAcquired(stage)) ?? wheel.Stages[^1];

    public static IReadOnlyList<double?> Stages(Diagnosis diagnosis, Wheel wheel) =>
        [.. wheel.Stages.Select(stage => diagnosis[stage].Completeness is var done && double.IsNaN(done) ? (double?)null : done)];

    private static bool Known(Diagnosis diagnosis, Wheel wheel) => wheel.Stages.Any(stage => !double.IsNaN(diagnosis[stage].Completeness));

    private static string[] Lines(string name) => name.Split(' ', 2);
}
