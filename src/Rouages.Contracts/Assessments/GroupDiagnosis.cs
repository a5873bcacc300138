using Rouages.Commons;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Contracts.Assessments;

/// <summary>A closed campaign, to choose from.</summary>
/// <param name="Number">First, second… of its cooperation.</param>
/// <param name="Title">Its title.</param>
/// <param name="ClosedAt">When it was closed.</param>
public sealed record ClosedCampaign(int Number, string Title, DateTimeOffset ClosedAt);

/// <summary>
/// The group page of a closed campaign, as a room may see it: no answer of one person, nothing of a stage with fewer than three.
/// </summary>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Respondents">How many people answered it.</param>
/// <param name="Levels">Names of the levels, the lowest (0) first.</param>
/// <param name="Stages">Points of debate first, the largest disagreement first; then the others in the framework's order.</param>
/// <param name="Address">The group page on the site, for members.</param>
public sealed record GroupDiagnosis(
    ClosedCampaign Campaign, int Respondents, IReadOnlyList<string> Levels, IReadOnlyList<DiagnosedStage> Stages, string Address)
{
    /// <summary>Its gears, with nothing of a stage that too few answered; null when the framework has no five wheels.</summary>
    public GearFigure? Figure { get; init; }
}

/// <summary>A stage as the answers show it, and what the group settled.</summary>
/// <param name="Id">Stage identifier (<c>R1.1</c>).</param>
/// <param name="Label">Its name in the language of the request.</param>
/// <param name="Wheel">Number of its wheel, from 1.</param>
/// <param name="WheelLabel">Name of its wheel.</param>
/// <param name="Voices">How many people said something of it.</param>
/// <param name="Spread">Null when so few answered that numbers would reveal one of them.</param>
/// <param name="IsDebate">The answers part so much that the group talks before it settles.</param>
/// <param name="Settled">The level the group settled, 0 to the highest; null while it has not.</param>
/// <param name="Note">Why, in the group's words.</param>
/// <param name="Said">One sentence that says what the answers say.</param>
public sealed record DiagnosedStage(
    string Id, string Label, int Wheel, string WheelLabel, int Voices, AnswerSpread? Spread, bool IsDebate, int? Settled, string? Note,
        string Said)
{
    /// <summary>The group keeps a disagreement of it: nothing is settled.</summary>
    public bool KeepsDisagreement { get; init; }

    /// <summary>What the stage is, in a sentence or two.</summary>
    public string? Definition { get; init; }

    /// <summary>How many said that they do not know; 0 also when telling it would reveal one of them.</summary>
    public int Unsure { get; init; }

    /// <summary>The group kept the mean of the answers as it is: <see cref="Settled"/> is the level nearest to it.</summary>
    public bool IsAtMean { get; init; }

    /// <summary>When the level or the disagreement was written; null while there is neither.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The workshop that it was written from; null for what was written on the group page.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The disagreement that the group kept of this stage the last time before; null when it kept none.</summary>
    public EarlierKept? Earlier { get; init; }

    /// <summary>A point of debate of which the group has neither settled a level nor kept the disagreement.</summary>
    public bool IsOpen => IsDebate && Settled is null && !KeepsDisagreement;
}

/// <summary>A disagreement that an earlier diagnosis keeps.</summary>
/// <param name="Note">What it is about, in the group's words.</param>
/// <param name="At">When it was written.</param>
public sealed record EarlierKept(string? Note, DateTimeOffset At);

/// <summary>How the answers of a stage spread.</summary>
/// <param name="People">How many people stand nearest each level.</param>
/// <param name="Mean">Mean of the organisations' means.</param>
/// <param name="Sigma">Standard deviation over people.</param>
public sealed record AnswerSpread(IReadOnlyList<int> People, double Mean, double Sigma);

/// <summary>The question that a live workshop asks the diagnosis: what did we answer, and here is what we agree on.</summary>
public interface IGroupDiagnosis
{
    /// <summary>The closed campaigns that this person may see, the last one first.</summary>
    Task<IReadOnlyList<ClosedCampaign>> Closed(CooperationPlace place, CancellationToken ct);

    /// <summary>
    /// The group page of a campaign, read as somebody from outside may: who shows it to a room has asked <see cref="Closed"/> first.
    /// Null when there is no such closed campaign.
    /// </summary>
    Task<GroupDiagnosis?> Read(string slug, Guid cooperation, int number, CancellationToken ct);

    /// <summary>Whether this person may write the group's values.</summary>
    bool MaySettle(CooperationPlace place);

    /// <summary>
    /// Writes the value that the group agreed on for a stage, beside the answers, with the workshop it comes from; a value already there
    /// gives way. Without a level the group keeps its disagreement. It exists once the request's changes are saved. Answers the address
    /// where it is read.
    /// </summary>
    Task<Outcome<string>> Settle(CooperationPlace place, int number, string stage, int? level, string? note, Origin origin,
        CancellationToken ct);

    /// <summary>
    /// The values of this cooperation's diagnoses that were written from these origins, as far as this person may see them.
    /// </summary>
    Task<IReadOnlyList<ConvertedCard>> From(CooperationPlace place, IReadOnlyCollection<Origin> origins, CancellationToken ct);
}
