using System.Globalization;
using Rouages.Commons;

namespace Rouages.Assessments.Grouping;

/// <summary>What the group's value form sends, as typed.</summary>
public sealed class SettleForm
{
    /// <summary>What the form sends instead of a level when the group keeps its disagreement.</summary>
    public const string Disagreement = "desaccord";

    public string? Level { get; set; }
    public string? Note { get; set; }

    /// <summary>The group takes its value back.</summary>
    public bool TakeBack { get; set; }

    /// <summary>The edition that was on screen; empty when the group had settled nothing yet.</summary>
    public string? Edition { get; set; }

    public bool KeepsDisagreement => Level == Disagreement;

    public int? ReadLevel() => TypedText.Number(Level);

    public uint? ReadEdition() => uint.TryParse(Edition, NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;
}
