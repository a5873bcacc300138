using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Web;

namespace Rouages.Workshops.Conversions;

/// <summary>Which stage the card is about, and the level that the group declares.</summary>
public sealed class ValueForm
{
    public string? Stage { get; init; }
    public string? Level { get; init; }

    /// <summary>
    /// The stage that is proposed: the first one, points of debate before the others, where the group has settled nothing.
    /// </summary>
    internal static ValueForm For(GroupDiagnosis diagnosis) =>
        new() { Stage = diagnosis.Stages.OrderBy(stage => stage.Settled is not null || stage.KeepsDisagreement).FirstOrDefault()?.Id };

    internal (string Stage, int Level)? Read(GroupDiagnosis diagnosis, Errors errors)
    {
        if (!diagnosis.Stages.Any(stage => stage.Id == Stage)) errors.Add(nameof(Stage), "Choisissez une étape.");
        var level = TypedText.Number(Level) ?? diagnosis.Levels.Count;
        if (level >= diagnosis.Levels.Count) errors.Add(nameof(Level), "Choisissez un niveau.");
        return errors.Any ? null : (Stage!, level);
    }
}

/// <summary>A card that is about to become a value of the group.</summary>
/// <param name="Slug">The workshop.</param>
/// <param name="Title">Its title.</param>
/// <param name="Card">Number of the card.</param>
/// <param name="Text">What it says: it becomes the note of the value.</param>
/// <param name="Diagnosis">The closed diagnosis that it enters.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="Errors">Field by field.</param>
public sealed record ValueView(
    string Slug, string Title, int Card, string Text, GroupDiagnosis Diagnosis, ValueForm Form, Errors Errors) : View<ValuePage>;
