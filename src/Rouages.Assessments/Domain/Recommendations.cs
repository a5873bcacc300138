using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>What a profile suggests, the most useful first and each thing once. Nothing here is an order.</summary>
public static class Recommendations
{
    /// <param name="profile">Where the cooperation stands.</param>
    /// <param name="earlier">The profile before, when there is one: ground lost brings the levers of renewal.</param>
    public static ImmutableArray<Recommendation> For(Profile profile, Profile? earlier = null)
    {
        var gripped = !profile.Gripped.IsEmpty;
        var wheels = gripped ? profile.Gripped : Lowest(profile);
        var why = gripped ? Why.Gripped : Why.Lowest;
        var lost = earlier is null ? [] : profile.LostGroundSince(earlier);
        return
        [
            .. wheels.SelectMany(wheel => ForWheel(profile, wheel, why))
                .Concat(lost.SelectMany(wheel => Renewal(profile.Framework, wheel)))
                .Concat(Levers(profile, wheels, why))
                .Concat(gripped ? NextStages(profile) : [])
                .DistinctBy(recommendation => recommendation.Item.Id),
        ];
    }

    /// <summary>
    /// What helps to begin a stage that an advice names: its own actions, those of functions it cites, its movement's levers.
    /// </summary>
    public static ImmutableArray<Recommendation> ToStart(Stage stage) =>
    [
        .. OfStage(stage, Why.ComesNext)
            .Concat(FunctionActions(stage.Wheel, stage, Why.ComesNext))
            .Concat(stage.Movement.Levers
                .Where(lever => lever.Serves.Contains(stage.Wheel.Function))
                .Select(lever =>
                    new Recommendation(lever, RecommendationKind.MovementLever,
                        new(Why.Movement) { Wheel = stage.Wheel, Movement = stage.Movement })))
            .DistinctBy(recommendation => recommendation.Item.Id),
    ];

    private static IEnumerable<Recommendation> ForWheel(Profile profile, Wheel wheel, Why why)
    {
        var next = profile.NextStages.FirstOrDefault(stage => stage.Wheel == wheel);
        return (next is null ? [] : OfStage(next, why))
            .Concat(FunctionActions(wheel, next, why))
            .Concat(wheel.Function.Needs.Select(need =>
                new Recommendation(need, RecommendationKind.Need, new(why) { Wheel = wheel, Stage = next })));
    }

    private static IEnumerable<Recommendation> OfStage(Stage stage, Why why) =>
        stage.Actions.Select(action =>
            new Recommendation(action, RecommendationKind.StageAction, new(why) { Wheel = stage.Wheel, Stage = stage }));

    private static IEnumerable<Recommendation> FunctionActions(Wheel wheel, Stage? stage, Why why) =>
        wheel.Function.Actions.Select(action =>
            new Recommendation(action, RecommendationKind.FunctionAction, new(why) { Wheel = wheel, Stage = stage }));

    /// <summary>The levers of the movement then those of the study; in each, first those that serve the wheels in question.</summary>
    private static IEnumerable<Recommendation> Levers(Profile profile, ImmutableArray<Wheel> wheels, Why why)
    {
        var movement = profile.Movement;
        var ofMovement = movement?.Levers.Select(lever => Lever(lever, RecommendationKind.MovementLever, movement, null)) ?? [];
        var studied = profile.Framework.LeverFamilies.SelectMany(family =>
            family.Levers.Select(lever => Lever(lever, RecommendationKind.StudiedLever, movement, family)));
        return ServingFirst(ofMovement).Concat(ServingFirst(studied));

        Recommendation Lever(Lever lever, RecommendationKind kind, Movement? at, LeverFamily? family) =>
            wheels.FirstOrDefault(wheel => lever.Serves.Contains(wheel.Function)) is { } served
                ? new(lever, kind, new(why) { Wheel = served, Movement = at, Family = family })
                : new(lever, kind, new(Why.Movement) { Movement = at, Family = family });

        static IEnumerable<Recommendation> ServingFirst(IEnumerable<Recommendation> levers) =>
            levers.OrderBy(lever => lever.Reason.Wheel is null);
    }

    /// <summary>The last movement is the one of renewal.</summary>
    private static IEnumerable<Recommendation> Renewal(Framework framework, Wheel wheel) =>
        framework.Movements[^1].Levers.Select(lever =>
            new Recommendation(lever, RecommendationKind.MovementLever,
                new(Why.LostGround) { Wheel = wheel, Movement = framework.Movements[^1] }));

    private static IEnumerable<Recommendation> NextStages(Profile profile) =>
        profile.NextStages.SelectMany(stage => OfStage(stage, Why.ComesNext));

    private static ImmutableArray<Wheel> Lowest(Profile profile)
    {
        var lowest = profile.Positions.Min();
        return [.. profile.NextStages.Select(stage => stage.Wheel).Where(wheel => !ExactSum.Above(profile.Positions[wheel.Index], lowest))];
    }
}
