namespace Rouages.Contracts.Assessments;

/// <summary>A stage that an action may serve.</summary>
/// <param name="Id">Stage identifier (<c>R1.1</c>).</param>
/// <param name="Label">Its name in the language of the request.</param>
/// <param name="Wheel">Wheel identifier (<c>R1</c>).</param>
/// <param name="WheelLabel">Name of its wheel.</param>
public sealed record StageChoice(string Id, string Label, string Wheel, string WheelLabel);

/// <summary>The question that the plan asks the diagnosis: which stages can an action serve?</summary>
public interface IStages
{
    /// <summary>
    /// The stages of the framework that the cooperation's last diagnosis was opened on, in order, then those of the frameworks it used
    /// before; before the first diagnosis, those of the instance's own framework.
    /// </summary>
    Task<IReadOnlyList<StageChoice>> Of(Guid cooperation, CancellationToken ct);
}
