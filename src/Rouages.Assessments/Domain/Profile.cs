using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>Where a cooperation stands: a position for each wheel and what follows from them. A picture for a talk, never a rank.</summary>
public sealed record Profile
{
    public required Framework Framework { get; init; }

    /// <summary>Completeness by stage index, from 0 to 1; <see cref="double.NaN"/> where nothing is known (read as 0).</summary>
    public required ImmutableArray<double> Completeness { get; init; }

    /// <summary>What each stage gives to the position of its wheel, by stage index, from 0 to 1.</summary>
    public required ImmutableArray<double> Counted { get; init; }

    /// <summary>By wheel index, from 0 to the number of its stages: what its stages give, added.</summary>
    public required ImmutableArray<double> Positions { get; init; }

    public required double Median { get; init; }
    public required double Mean { get; init; }

    /// <summary>Wheels that hold the others back (grippage).</summary>
    public required ImmutableArray<Wheel> Gripped { get; init; }

    /// <summary>Wheels that run alone (emballement).</summary>
    public required ImmutableArray<Wheel> Racing { get; init; }

    /// <summary>What the mean of the positions tells of the movement; null when the framework leaves it to the group.</summary>
    public required Movement? Movement { get; init; }

    /// <summary>For each wheel not at its end, its first stage not acquired.</summary>
    public required ImmutableArray<Stage> NextStages { get; init; }

    public required ImmutableArray<Stage> Started { get; init; }
    public required ImmutableArray<Stage> Acquired { get; init; }
    public required ImmutableArray<Advice> Advice { get; init; }

    /// <summary>Stages « à documenter » : told by declared statuses only, or not at all.</summary>
    public required ImmutableArray<Stage> Undocumented { get; init; }

    public bool IsAcquired(Stage stage) => ExactSum.AtLeast(Completeness[stage.Index], Framework.Thresholds.Acquired);

    /// <summary>What each wheel gained or lost since an earlier diagnosis, by wheel index; null when the two cannot be compared.</summary>
    public ImmutableArray<double>? Since(Profile earlier) =>
        ReferenceEquals(Framework, earlier.Framework)
            ? [.. Positions.Zip(earlier.Positions, (now, then) => now - then)]
            : null;

    /// <summary>Wheels that lost so much since an earlier diagnosis that it is time to renew.</summary>
    public ImmutableArray<Wheel> LostGroundSince(Profile earlier) => Since(earlier) is not { } evolution ? [] :
        [.. Framework.Wheels.Where(wheel => ExactSum.AtLeast(-evolution[wheel.Index], Framework.Thresholds.LostGround))];
}

/// <summary>Before <paramref name="Stage"/>, these had better be started: nothing prevents another order.</summary>
public sealed record Advice(Stage Stage, ImmutableArray<Prerequisite> ShouldBeStarted);
