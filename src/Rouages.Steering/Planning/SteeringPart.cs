namespace Rouages.Steering.Planning;

/// <summary>The places of the tab.</summary>
public enum SteeringPart
{
    Plan,
    Decisions,
    Minutes,
    Documents,
    Dates,
    Findings,
}
