using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Assessments.Explaining;

/// <summary>A part of a page, how far it rests on a source, and on which.</summary>
/// <param name="Part">The part, as a sentence goes on: « la mission ».</param>
/// <param name="Evidence">How far a source says it.</param>
/// <param name="Source">The document; null in a framework that names none.</param>
public sealed record PartOf(string Part, EvidenceTag Evidence, Source? Source);

/// <summary>Where the texts of the method come from, part by part.</summary>
internal static class Provenances
{
    public static IReadOnlyList<PartOf> Of(Words T, Framework framework, Stage stage)
    {
        var (evidence, sources) = (stage.Evidence, stage.Sources);
        return
        [
            new(T["le nom de l’étape"], evidence.Name, sources?.Name),
            .. One(T["la phrase courte"], stage.Plain),
            new(T["la description"], evidence.Description, sources?.Description),
            new(T["la mission"], evidence.Mission, sources?.Mission),
            .. Each(T["les questions"], stage.Questions), .. Each(T["les indicateurs"], stage.Indicators),
            new(T["les seuils des indicateurs"], framework.Bounds, framework.BoundsSource),
            .. Each(T["les productions"], stage.Productions), .. Each(T["les actions"], stage.Actions),
            .. Each(T["les appuis"], stage.Needs),
            new(T["ce qui franchit l’étape"], evidence.Crossing, sources?.Crossing),
            new(T["le mouvement"], evidence.Movement, sources?.Movement),
            .. Each(T["les conseils d’ordre"], stage.Prerequisites, one => one.Evidence, one => one.Source),
            .. Each(T["les expériences"], [.. framework.ExperiencesOf(stage)]),
        ];
    }

    public static IReadOnlyList<PartOf> Of(Words T, Function function) =>
    [
        new(T["le nom de la fonction"], function.Evidence, function.Source),
        .. One(T["la définition"], function.Definition), .. Each(T["les missions"], function.Missions),
        .. Each(T["les actions"], function.Actions), .. Each(T["les appuis"], function.Needs),
        new(T["le partage entre les fonctions"], function.Placement, function.Placement == function.Evidence ? function.Source : null),
    ];

    public static IReadOnlyList<PartOf> Of(Words T, Framework framework, Wheel wheel) =>
    [
        new(T["le rouage"], wheel.Evidence, wheel.Source), new(T["son départ et son arrivée"], wheel.Ends, wheel.EndsSource),
        .. wheel.Stages.Select(stage =>
            new PartOf(T["l’étape « {0} »", framework.Say(stage)], stage.Evidence.Name, stage.Sources?.Name)),
    ];

    /// <summary>Items under one heading, a part for each way in which they rest on a source.</summary>
    public static IEnumerable<PartOf> Each(string part, IReadOnlyCollection<Item> items) =>
        Each(part, items, item => item.Evidence, item => item.Source);

    private static IEnumerable<PartOf> Each<T>(
        string part, IReadOnlyCollection<T> items, Func<T, EvidenceTag> evidence, Func<T, Source?> source) =>
        items.Select(item => new PartOf(part, evidence(item), source(item))).Distinct();

    private static PartOf[] One(string part, Provenance? provenance) =>
        provenance is null ? [] : [new(part, provenance.Evidence, provenance.Source)];
}
