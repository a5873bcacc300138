using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>What a profile suggests, the most useful first and each thing once. Nothing here is an order.</summary>
public static class Recommendations
{
    /// <summary>More would be a catalogue: the group would choose nothing.</summary>
    public const int Most = 7;

    /// <summary>Wheels as near as this are not ranked: the purpose wheels come first, which the others exist to move.</summary>
    public const double Tie = 0.5;

    private const int MostWheels = 2;

    /// <summary>
    /// At most seven actions, in this order and in turn for the wheels in question: an action of the sources that fits the next stage, a
    /// lever of the movement, an action of the stage's own card; then one need, which is a request for support.
    /// </summary>
    /// <param name="profile">Where the cooperation stands.</param>
    /// <param name="movement">What the group chose; null while it has chosen none.</param>
    /// <param name="earlier">The profile before, when there is one: ground lost brings the levers of renewal.</param>
    public static ImmutableArray<Recommendation> For(Profile profile, Movement? movement = null, Profile? earlier = null)
    {
        var gripped = !profile.Gripped.IsEmpty;
        var why = gripped ? Why.Gripped : Why.Lowest;
        var wheels = First(profile, gripped ? profile.Gripped : [.. profile.NextStages.Select(stage => stage.Wheel)]);
        var lost = earlier is null ? [] : profile.LostGroundSince(earlier);
        List<IEnumerable<Recommendation>> kinds =
        [
            InTurn(wheels, wheel => OfSources(profile, wheel, why)),
            lost.SelectMany(wheel => Renewal(profile.Framework, wheel)).Concat(Levers(movement, wheels, why)),
            InTurn(wheels, wheel => OfStage(Next(profile, wheel), why)),
        ];
        var need = InTurn(wheels, wheel => Needs(profile, wheel, why)).Take(1).ToList();
        return [.. InTurn(kinds, kind => kind).DistinctBy(found => found.Item.Id).Take(Most - need.Count).OrderBy(found => Rank(found.Kind))
            .Concat(need)];
    }

    /// <summary>The wheels that are furthest behind, those within a tie of the last one; purpose first, then the one behind.</summary>
    public static ImmutableArray<Wheel> Behind(Profile profile, IReadOnlyCollection<Wheel> among)
    {
        if (among.Count == 0) return [];
        var lowest = among.Min(wheel => profile.Positions[wheel.Index]);
        return [.. among.Where(wheel => !ExactSum.Above(profile.Positions[wheel.Index], lowest + Tie))
            .OrderBy(wheel => wheel.Nature != WheelNature.Purpose).ThenBy(wheel => Math.Round(profile.Positions[wheel.Index], 9))
            .ThenBy(wheel => wheel.Index)];
    }

    private static ImmutableArray<Wheel> First(Profile profile, ImmutableArray<Wheel> among) =>
        [.. Behind(profile, among).Take(MostWheels)];

    /// <summary>
    /// Actions of the function that moves the wheel: those that fit its next stage. When the framework does not say, all of them, first
    /// those that the cards of that stage cite.
    /// </summary>
    private static IEnumerable<Recommendation> OfSources(Profile profile, Wheel wheel, Why why)
    {
        var next = Next(profile, wheel);
        var cited = next?.Actions.SelectMany(action => action.Cites).Select(item => item.Id).ToHashSet() ?? [];
        var fitting = wheel.Function.Actions.Where(action => next is not null && action.Fits(next)).ToList();
        IEnumerable<FunctionAction> actions =
            fitting.Count > 0 ? fitting : wheel.Function.Actions.OrderBy(action => !cited.Contains(action.Id));
        return actions.Select(action => OfFunction(action, wheel, next, why));
    }

    private static Recommendation OfFunction(Item action, Wheel wheel, Stage? stage, Why why) =>
        new(action, RecommendationKind.FunctionAction, new(why) { Wheel = wheel, Stage = stage });

    private static IEnumerable<Recommendation> OfStage(Stage? stage, Why why) => stage is null ? [] :
        stage.Actions.Select(action =>
            new Recommendation(action, RecommendationKind.StageAction, new(why) { Wheel = stage.Wheel, Stage = stage }));

    private static IEnumerable<Recommendation> Needs(Profile profile, Wheel wheel, Why why)
    {
        var next = Next(profile, wheel);
        IReadOnlyList<Item> needs = next is { Needs.Length: > 0 } ? next.Needs : wheel.Function.Needs;
        return needs.Select(need => new Recommendation(need, RecommendationKind.Need, new(why) { Wheel = wheel, Stage = next }));
    }

    private static IEnumerable<Recommendation> Levers(Movement? movement, ImmutableArray<Wheel> wheels, Why why) =>
        movement?.Levers.Select(lever => wheels.FirstOrDefault(wheel => lever.Serves.Contains(wheel.Function)) is { } served
                ? new Recommendation(lever, RecommendationKind.MovementLever, new(why) { Wheel = served, Movement = movement })
                : new Recommendation(lever, RecommendationKind.MovementLever, new(Why.Movement) { Movement = movement }))
            .OrderBy(lever => lever.Reason.Wheel is null) ?? Enumerable.Empty<Recommendation>();

    /// <summary>The last movement is the one of renewal.</summary>
    private static IEnumerable<Recommendation> Renewal(Framework framework, Wheel wheel) =>
        framework.Movements[^1].Levers.Select(lever =>
            new Recommendation(lever, RecommendationKind.MovementLever,
                new(Why.LostGround) { Wheel = wheel, Movement = framework.Movements[^1] }));

    private static Stage? Next(Profile profile, Wheel wheel) => profile.NextStages.FirstOrDefault(stage => stage.Wheel == wheel);

    private static int Rank(RecommendationKind kind) => kind switch
    {
        RecommendationKind.FunctionAction => 0,
        RecommendationKind.MovementLever => 1,
        _ => 2,
    };

    /// <summary>The first of each, then the second of each, and so on.</summary>
    private static IEnumerable<Recommendation> InTurn<T>(IEnumerable<T> from, Func<T, IEnumerable<Recommendation>> found)
    {
        var lists = from.Select(one => found(one).ToList()).ToList();
        for (var i = 0; lists.Any(list => i < list.Count); i++)
            foreach (var list in lists.Where(list => i < list.Count)) yield return list[i];
    }
}
