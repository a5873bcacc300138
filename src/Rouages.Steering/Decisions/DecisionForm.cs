using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

/// <summary>What the browser sent about a decision.</summary>
public sealed class DecisionForm
{
    public string? Title { get; init; }
    public string? Why { get; init; }
    public string? DecidedOn { get; init; }
    public string? Manner { get; init; }
    public string? Result { get; init; }
    public string? Present { get; init; }
    public string? Stage { get; init; }

    /// <summary>The decision that this one changes or revokes.</summary>
    public string? Follows { get; init; }
    public string? Effect { get; init; }
    public string? Origin { get; init; }
    public string? Reference { get; init; }

    /// <summary>A decision as it stands, to be said anew or mended.</summary>
    internal static DecisionForm Of(DecisionLine line) => new()
    {
        Title = line.Title, Why = line.Why, DecidedOn = ((DateOnly?)line.DecidedOn).Sent(), Manner = $"{line.Manner}", Result = line.Result,
        Present = line.Present, Stage = line.Stage,
    };

    internal Guid? ReadFollows() => Guid.TryParse(Follows, out var id) ? id : null;

    internal DecisionEffect ReadEffect() => Effect == nameof(DecisionEffect.Revokes) ? DecisionEffect.Revokes : DecisionEffect.Changes;

    internal Origin? ReadOrigin() =>
        Origin is { Length: > 0 and <= Cooperations.Domain.Origin.LongestKind } kind
            && Reference is { Length: > 0 and <= Cooperations.Domain.Origin.LongestId } id
            ? new(kind, id) : null;

    internal DecisionContent? Read(Errors errors, IReadOnlyList<StageChoice> stages)
    {
        var title = errors.Line("Title", Title, Decision.LongestTitle);
        if (title is null) errors.Add("Title", "Écrivez en une phrase ce qui a été décidé.");
        var decidedOn = errors.Day("DecidedOn", DecidedOn);
        if (decidedOn is null) errors.Add("DecidedOn", "Indiquez le jour de la décision.");
        if (!Enum.TryParse<DecisionManner>(TypedText.Line(Manner), out var manner) || !Enum.IsDefined(manner))
            errors.Add("Manner", "Dites comment la décision a été prise.");
        var present = errors.Lines("Present", Present, Decision.LongestPresent);
        var result = errors.Line("Result", Result, Decision.LongestResult);
        var why = errors.Lines("Why", Why, Decision.LongestWhy);
        var stage = string.IsNullOrEmpty(Stage) ? null : Stage;
        if (stage is not null && !stages.Any(known => known.Id == stage)) errors.Add("Stage", "Choisissez une étape de la liste.");
        return errors.Any ? null : new(title!, why, decidedOn!.Value, manner, present, stage)
        {
            Result = manner == DecisionManner.Vote ? result : null,
        };
    }
}
