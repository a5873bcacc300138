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
        foreach (var wheel in profile.Gripped)
            yield return T["{0} : {1}, quand la position médiane est de {2} ; à plus de {3} en dessous, un rouage retient les autres.",
                framework.Say(wheel.Id + ".short"), T.Number(diagnosis.Position(wheel)), T.Number(profile.Median),
                    T.Number(framework.Thresholds.GrippedUnderMedian)];
        foreach (var wheel in profile.Racing)
            yield return T["{0} : {1}, quand la position médiane est de {2} ; à plus de {3} au-dessus, un rouage avance seul.",
                framework.Say(wheel.Id + ".short"), T.Number(diagnosis.Position(wheel)), T.Number(profile.Median),
                    T.Number(framework.Thresholds.RacingOverMedian)];
        if (Together(T, diagnosis) is { } together) yield return together;
    }

    private static (string, Wheel?) Say(Words T, Diagnosis diagnosis)
    {
        var (framework, profile) = (diagnosis.Framework, diagnosis.Profile);
        return profile switch
        {
            { Gripped: [var one] } => (framework.Say(one.Id + ".gripped"), one),
            { Gripped.Length: > 1 } => (T["Plusieurs rouages retiennent les autres : {0}.", Names(T, framework, profile.Gripped)], null),
            { Racing: [var one] } => (framework.Say(one.Id + ".racing"), one),
            { Racing.Length: > 1 } => (T["Plusieurs rouages avancent seuls : {0}.", Names(T, framework, profile.Racing)], null),
            { Mean: 0 } => (T["Tout reste à mettre en mouvement."], null),
            _ => (T["Les rouages tournent ensemble."], null),
        };
    }

    /// <summary>« Neuf organisations, quatorze réponses, valeurs posées par le groupe le 12 mars 2026. »</summary>
    private static string Who(Words T, Diagnosis diagnosis)
    {
        var campaign = diagnosis.Campaign;
        var organisations = Phrases.Capital(T.Feminine(campaign.Organisations));
        var answers = T.Feminine(campaign.Respondents);
        var many = campaign.Organisations > 1 ? T["{0} organisations", organisations] : T["{0} organisation", organisations];
        var said = campaign.Respondents > 1 ? T["{0} réponses", answers] : T["{0} réponse", answers];
        return diagnosis.SettledAt is { } settled
            ? T["{0}, {1}, valeurs posées par le groupe le {2}.", many, said, T.Date(settled)]
            : T["{0}, {1}, questionnaire fermé le {2} ; le groupe n’a pas encore posé ses valeurs.", many, said, T.Date(campaign.ClosedAt)];
    }

    private static string Silence(Words T) =>
        T["À moins de trois réponses, montrer des chiffres révélerait quelqu’un. Le groupe peut poser lui-même ses valeurs, étape par étape."];

    private static string? Together(Words T, Diagnosis diagnosis)
    {
        var profile = diagnosis.Profile;
        var others = diagnosis.Framework.Wheels.Where(wheel => !profile.Gripped.Contains(wheel) && !profile.Racing.Contains(wheel))
            .ToList();
        return others.Count == diagnosis.Framework.Wheels.Length || others.Count < 2 ? null
            : T["{0} avancent ensemble.", Phrases.Capital(Names(T, diagnosis.Framework, others))];
    }

    private static string Names(Words T, Framework framework, IEnumerable<Wheel> wheels) =>
        T.List([.. wheels.Select(wheel => Phrases.Small(framework.Say(wheel.Id + ".short")))]);
}
