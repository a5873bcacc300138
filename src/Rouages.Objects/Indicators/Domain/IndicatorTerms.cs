using Rouages.Commons;

namespace Rouages.Objects.Indicators;

/// <summary>What an indicator says of itself, so that two people who read it understand the same.</summary>
public sealed record IndicatorTerms
{
    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>What is counted, and what is not.</summary>
    public required string Definition { get; init; }

    /// <summary>What it is counted in.</summary>
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Where its values come from.</summary>
    public required string Source { get; init; }

    /// <summary>Where one comes from; null while it is not known.</summary>
    public IndicatorPoint? Baseline { get; init; }

    /// <summary>Where one wants to go; null without.</summary>
    public IndicatorPoint? Target { get; init; }

    /// <summary>Longest label, in characters.</summary>
    public const int LongestLabel = 160;

    /// <summary>Longest definition, in characters.</summary>
    public const int LongestDefinition = 2000;

    /// <summary>Longest name of a source, in characters.</summary>
    public const int LongestSource = 300;

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public Refusal? Check() =>
        Text(Label, LongestLabel, "Label") ?? Text(Definition, LongestDefinition, "Definition") ?? Text(Source, LongestSource, "Source")
            ?? Unit.Check()
        ?? (Baseline is null ? null : Unit.Check(Baseline.Value, "Baseline"))
            ?? (Target is null ? null : Unit.Check(Target.Value, "Target"))
        ?? (Target?.On <= Baseline?.On ? new Refusal("La cible vient après le point de départ.", "Target") : null);

    internal static Refusal? Text(string? text, int longest, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("Écrivez quelques mots.", field)
        : text.Length > longest ? new Refusal("Au plus {0} caractères.", field) { Arguments = [longest] }
        : null;
}
