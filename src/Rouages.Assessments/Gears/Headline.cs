using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>What the gears say in one sentence, and the facts behind it.</summary>
/// <param name="Text">The headline.</param>
/// <param name="Wheel">The wheel it is about: gives its colour; null when it is about all of them.</param>
/// <param name="Facts">Sentences, each with its reason; said as they are read.</param>
public sealed record Headline(string Text, Wheel? Wheel, IEnumerable<string> Facts)
{
    public static Headline Of(Words T, Diagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(T);
        ArgumentNullException.ThrowIfNull(diagnosis);
        if (diagnosis.IsSilent) return new(T["Trop peu de réponses pour dire où vous en êtes."], null, [Who(T, diagnosis), Silence(T)]);
        var (text, wheel) = Say(T, diagnosis);
        return new(text, wheel, Tell(T, diagnosis));
    }

    private static IEnumerable<string> Tell(Words T, Diagnosis diagnosis)
    {
        var (framework, profile) = (diagnosis.Framework, diagnosis.Profile);
        yield return Who(T, diagnosis);
        yield return Counters(T, diagnosis);
        foreach (var wheel in profile.Gripped)
            yield return T["{0} : {1} ; le rouage du milieu : {2}.", framework.Say(wheel.Id + ".short"), T.Number(diagnosis.Position(wheel)),
                T.Number(profile.Median)];
        foreach (var wheel in profile.Racing)
            yield return T["{0} : {1} ; le rouage du milieu : {2}.", framework.Say(wheel.Id + ".short"), T.Number(diagnosis.Position(wheel)),
                T.Number(profile.Median)];
        if (Together(T, diagnosis) is { } together) yield return together;
    }

    private static (string, Wheel?) Say(Words T, Diagnosis diagnosis)
    {
        var (framework, profile) = (diagnosis.Framework, diagnosis.Profile);
        return profile switch
        {
            { Gripped: [var one] } => (Alone(T, framework, one, "gripped"), one),
            { Gripped.Length: > 1 } =>
                (T["Loin derrière les autres : {0}. Est-ce ce qui vous retient ?", Names(T, framework, profile.Gripped)], null),
            { Racing: [var one] } => (Alone(T, framework, one, "racing"), one),
            { Racing.Length: > 1 } => (T["En avance sur les autres : {0}.", Names(T, framework, profile.Racing)], null),
            { Mean: 0 } => (T["Tout reste à mettre en mouvement."], null),
            _ => (T["Les rouages avancent ensemble."], null),
        };
    }

    /// <summary>« Neuf organisations, quatorze réponses, diagnostic clos le 12 mars 2026. »</summary>
    private static string Who(Words T, Diagnosis diagnosis)
    {
        var campaign = diagnosis.Campaign;
        var organisations = Phrases.Capital(T.Feminine(campaign.Organisations));
        var answers = T.Feminine(campaign.Respondents);
        var many = campaign.Organisations > 1 ? T["{0} organisations", organisations] : T["{0} organisation", organisations];
        var said = campaign.Respondents > 1 ? T["{0} réponses", answers] : T["{0} réponse", answers];
        return T["{0}, {1}, diagnostic clos le {2}.", many, said, T.Date(campaign.ClosedAt)];
    }

    /// <summary>
    /// What the group settled, and what is only read from the answers: « 16 étapes sur 25 posées, 9 lues à la moyenne des réponses. »
    /// A disagreement that is kept settles nothing: it is told beside.
    /// </summary>
    public static string Counters(Words T, Diagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(T);
        ArgumentNullException.ThrowIfNull(diagnosis);
        var (settled, mean) = diagnosis.Counted;
        var all = diagnosis.Stages.Length;
        var posed = settled switch
        {
            0 => T["Aucune étape posée par le groupe"],
            1 => T["1 étape sur {0} posée par le groupe", all],
            _ => T["{0} étapes sur {1} posées par le groupe", settled, all],
        };
        var read = mean switch
        {
            0 => null,
            1 => T["1 lue à la moyenne des réponses"],
            _ => T["{0} lues à la moyenne des réponses", mean],
        };
        var silent = all - settled - mean;
        var mute = silent switch { 0 => null, 1 => T["1 sans assez de réponses"], _ => T["{0} sans assez de réponses", silent] };
        var kept = diagnosis.Disagreements.Count() switch
        {
            0 => "",
            1 => $" {T["1 désaccord gardé."]}",
            var many => $" {T["{0} désaccords gardés.", many]}",
        };
        return string.Join(", ", new[] { posed, read, mute }.Where(part => part is not null)) + "." + kept;
    }

    private static string Silence(Words T) =>
        T["À moins de trois réponses, montrer des chiffres révélerait quelqu’un. Le groupe peut choisir lui-même les niveaux, étape par étape."];

    private static string? Together(Words T, Diagnosis diagnosis)
    {
        var profile = diagnosis.Profile;
        var others = diagnosis.Framework.Wheels.Where(wheel => !profile.Gripped.Contains(wheel) && !profile.Racing.Contains(wheel))
            .ToList();
        return others.Count == diagnosis.Framework.Wheels.Length || others.Count < 2 ? null
            : T["{0} avancent ensemble.", Phrases.Capital(Names(T, diagnosis.Framework, others))];
    }

    // The first version is published for ever, and its sentences make a cause of a gap: the same fact is said without.
    private static string Alone(Words T, Framework framework, Wheel wheel, string state) => (framework.Reading, state) switch
    {
        (WheelReading.SmallestSoFar, _) => framework.Say($"{wheel.Id}.{state}"),
        (_, "gripped") => T["« {0} » est loin derrière les autres rouages : est-ce ce qui vous retient ?", framework.Say(wheel)],
        _ => T["« {0} » est en avance sur les autres rouages.", framework.Say(wheel)],
    };

    private static string Names(Words T, Framework framework, IEnumerable<Wheel> wheels) =>
        T.List([.. wheels.Select(wheel => Phrases.Small(framework.Say(wheel.Id + ".short")))]);
}
