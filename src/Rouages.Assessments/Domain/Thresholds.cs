using Rouages.Commons;
namespace Rouages.Assessments.Domain;

/// <summary>The numbers of the reading rules. They are data of a framework version, and all « proposé ».</summary>
/// <param name="Evidence">Where the numbers come from.</param>
/// <param name="Started">Completeness from which a stage is started.</param>
/// <param name="Acquired">Completeness from which a stage is acquired.</param>
/// <param name="GrippedUnderMedian">A wheel more than this under the median holds the others back.</param>
/// <param name="RacingOverMedian">A wheel more than this over the median runs alone.</param>
/// <param name="Debate">Standard deviation of the statuses from which a stage is a point of debate.</param>
/// <param name="LostGround">Loss of position between two diagnoses that calls for renewal.</param>
public sealed record Thresholds(
    EvidenceTag Evidence, double Started, double Acquired, double GrippedUnderMedian, double RacingOverMedian, double Debate,
        double LostGround)
{
    /// <summary>The document they come from.</summary>
    public Source? Source { get; init; }

    /// <summary>A stage starts before it is acquired, and every distance is positive.</summary>
    public bool AreInOrder =>
        Started > 0 && Started < Acquired && Acquired <= 1
        && GrippedUnderMedian > 0 && RacingOverMedian > 0 && Debate > 0 && LostGround > 0;

    /// <summary>The number of this name.</summary>
    public double Of(ThresholdName name) => name switch
    {
        ThresholdName.Started => Started,
        ThresholdName.Acquired => Acquired,
        ThresholdName.GrippedUnderMedian => GrippedUnderMedian,
        ThresholdName.RacingOverMedian => RacingOverMedian,
        ThresholdName.Debate => Debate,
        _ => LostGround,
    };
}
