using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>How people see one stage: agreement and disagreement, side by side with what the group settled.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Respondents">How many said something of it.</param>
/// <param name="Organisations">How many organisations they stand for.</param>
/// <param name="Completeness">Mean of the organisations' means, 0 to 1: one organisation, one voice. NaN when nobody said anything.</param>
/// <param name="Mean">The same mean on the scale of statuses, 0 to 3.</param>
/// <param name="Lowest">The lowest status given.</param>
/// <param name="Highest">The highest status given.</param>
/// <param name="Sigma">Population standard deviation of the statuses of all respondents; 0 when nobody said anything.</param>
/// <param name="Distribution">How many respondents stand nearest each of the four statuses.</param>
/// <param name="Group">
/// The completeness the group settled, 0 to 1, which sets the profile and leaves the answers as they are; null when it settled none.
/// </param>
/// <param name="IsDocumented">Someone answered at least half of the indicators.</param>
public readonly record struct Spread(
    Stage Stage, int Respondents, int Organisations, double Completeness, double Mean,
    double Lowest, double Highest, double Sigma, ImmutableArray<int> Distribution, double? Group, bool IsDocumented)
{
    /// <summary>What the profile reads: the group's value when there is one.</summary>
    public double Settled => Group ?? Completeness;
}

/// <summary>All that a group's answers give.</summary>
/// <param name="Spreads">By stage index.</param>
/// <param name="Debate">Points of debate, largest disagreement first.</param>
/// <param name="Profile">The profile of the settled values.</param>
public sealed record GroupReading(ImmutableArray<Spread> Spreads, ImmutableArray<Spread> Debate, Profile Profile);
