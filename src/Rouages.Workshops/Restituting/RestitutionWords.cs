using Rouages.Commons;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Restituting;

/// <summary>The sentences of a restitution: the same on screen, on paper and as text.</summary>
internal static class RestitutionWords
{
    /// <summary>One sentence that says what took place.</summary>
    public static string Lede(Words T, Restitution restitution)
    {
        var (people, about) = (restitution.People, restitution.About);
        var who = T.Count(people.Joined, "{0} personne", "{0} personnes");
        var cards = T.Count(people.Cards, "{0} carte", "{0} cartes");
        return about.HeldAt is { } day ? T["{0}, {1}, le {2}.", who, cards, T.Date(day)] : T["{0}, {1}.", who, cards];
    }

    /// <summary>What to remember, one sentence each.</summary>
    public static IEnumerable<string> Essentials(Words T, Restitution restitution)
    {
        foreach (var section in restitution.Sections)
        {
            foreach (var sentence in Of(T, section)) yield return sentence;
        }

        if (restitution.Disagreements.Count > 0)
            yield return T.Count(restitution.Disagreements.Count, "Un désaccord reste à travailler.",
                "{0} désaccords restent à travailler.");
    }

    private static IEnumerable<string> Of(Words T, RestitutionSection section)
    {
        if (section.Ballot == BallotKind.Points && section.Scores.Count > 0) yield return Leading(T, section.Scores);
        if (section.Ballot == BallotKind.Thumbs && section.Scores is [var most, ..] && most.For > 0)
            yield return T["L’accord le plus large : « {0} », {1} pour et {2} contre.", Short(most.Title), most.For, most.Against];
        if (section.Ballot == BallotKind.Consent && section.Scores is [{ Voters: > 0 } consent, ..])
            yield return consent.Against == 0
                ? T["Accepté sans objection : « {0} »", Short(consent.Title)]
                : T.Count(consent.Against, "Une objection à « {1} »", "{0} objections à « {1} »", Short(consent.Title));
        if (section.Line is { } line)
            yield return T["« {0} » À la fin : {1} d’accord, {2} pas d’accord, {3} entre les deux.", section.Statement, line.For,
                line.Against, line.Undecided];
        if (section.Agreements.Count(agreed => agreed.Value is not null) is > 0 and var settled)
            yield return T.Count(settled, "Le groupe a retenu un niveau.", "Le groupe a retenu {0} niveaux.");
        if (section.Agreements.Count(agreed => agreed.Value is null) is > 0 and var kept)
            yield return T.Count(kept, "Un désaccord est gardé.", "{0} désaccords sont gardés.");
        if (section.Rated.Count > 0)
            yield return T.Count(section.Rated.Count, "Une coopération regardée ensemble.", "{0} coopérations regardées ensemble.");
    }

    private static string Leading(Words T, IReadOnlyList<RestitutionScore> scores)
    {
        var level = scores.TakeWhile(score => score.Sum == scores[0].Sum).ToList();
        if (level.Count > 1)
            return T.Count(level[0].Sum, "En tête à égalité, avec {0} point : {1}.", "En tête à égalité, avec {0} points : {1}.",
                Level(T, level));
        var first =
            T.Count(scores[0].Sum, "En tête, avec {0} point : « {1} »", "En tête, avec {0} points : « {1} »", Short(scores[0].Title));
        var next = scores.Skip(1).Take(2).Select(score => T["« {0} » ({1})", Short(score.Title), score.Sum]).ToList();
        return next.Count == 0 ? first
            : T.Count(next.Count, "{1} ; vient ensuite {2}.", "{1} ; viennent ensuite {2}.", first, string.Join($" {T["et"]} ", next));
    }

    private static string Level(Words T, List<RestitutionScore> level)
    {
        List<string> said = [.. level.Take(3).Select(score => T["« {0} »", Short(score.Title)])];
        if (level.Count > said.Count) said.Add(T.Count(level.Count - said.Count, "{0} autre", "{0} autres"));
        return $"{string.Join(", ", said[..^1])} {T["et"]} {said[^1]}";
    }

    /// <summary>Why a vote or a line shows nothing; null when it shows what it gave, or when nobody took part.</summary>
    public static string? TooFew(Words T, RestitutionSection section) => section.Hides
        ? T.Count(section.Voters, "{0} personne a donné son avis : rien n’est montré en dessous de trois.",
            "{0} personnes ont donné leur avis : rien n’est montré en dessous de trois.") : null;

    /// <summary>Beside a card: where it was noted, and by whom when cards are signed.</summary>
    public static string? Mark(Words T, RestitutionCard card)
    {
        string?[] marks =
        [
            card.By,
            card.Source == CardSource.Paper ? T["recopiée du papier"] : null,
            card.Same.Count > 0 ? T.Count(card.Same.Count, "une autre carte dit la même chose", "{0} autres cartes disent la même chose")
                : null,
        ];
        return string.Join(", ", marks.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The level that the group agreed on, or that it keeps its disagreement.</summary>
    public static string Agreed(Words T, RestitutionAgreement agreed) =>
        agreed.Value is { } value ? agreed.Level ?? T.Number(value, 0) : T["désaccord gardé"];

    /// <summary>How far the group is: levels and kept disagreements are counted apart, the same wherever they are said.</summary>
    public static string Counted(Words T, GroupCount count) =>
        T["Niveaux retenus : {0} sur {1}", count.Settled, count.Total]
            + (count.Kept == 0 ? "" : $" · {Kept(T, count.Kept)}");

    /// <summary>What a press writes into the diagnosis.</summary>
    public static string ToWrite(Words T, int levels, int kept) => (levels, kept) switch
    {
        (_, 0) => T.Count(levels, "Écrire ce niveau", "Écrire {0} niveaux"),
        (0, _) => T.Count(kept, "Écrire ce désaccord gardé", "Écrire {0} désaccords gardés"),
        _ => T["Écrire {0} et {1}", T.Count(levels, "{0} niveau", "{0} niveaux"), Kept(T, kept)],
    };

    private static string Kept(Words T, int kept) => T.Count(kept, "{0} désaccord gardé", "{0} désaccords gardés");

    /// <summary>Why something is told as a disagreement.</summary>
    public static string Why(Words T, Disagreement told) => told.Kind switch
    {
        DisagreementKind.Shared => T["Partagé : {0} pour, {1} contre.", told.For, told.Against],
        DisagreementKind.Objection => T.Count(told.Against, "Une objection.", "{0} objections."),
        DisagreementKind.Line => T["{0} d’un côté, {1} de l’autre, à la fin du débat.", told.For, told.Against],
        DisagreementKind.Opposed => T["La même chose dite des deux façons."],
        DisagreementKind.Spread => T["Placé de {0} à {1} selon les personnes.", told.For, told.Against],
        DisagreementKind.Kept => told.NotedAt is { } noted ? T["Le désaccord est gardé, noté le {0}.", T.Date(noted)]
            : T["Le désaccord est gardé."],
        _ => T["Point de débat, sans niveau commun pour l’instant."],
    };

    /// <summary>What a vote gave to a card, a group or a statement.</summary>
    public static string Score(Words T, BallotKind? ballot, RestitutionScore score) => ballot switch
    {
        _ when score.Voters == 0 => T["moins de trois personnes, rien n’est montré"],
        BallotKind.Points => T.Count(score.Sum, "{0} point", "{0} points"),
        BallotKind.Consent => Consent(T, score),
        _ => T["{0} pour, {1} contre", score.For, score.Against],
    };

    private static string Consent(Words T, RestitutionScore score)
    {
        List<string> said = [T.Count(score.For, "{0} consent", "{0} consentent")];
        if (score.Neutral > 0) said.Add(T.Count(score.Neutral, "{0} s’abstient", "{0} s’abstiennent"));
        if (score.Against > 0) said.Add(T.Count(score.Against, "{0} objecte", "{0} objectent"));
        return string.Join(", ", said);
    }

    public static string Short(string text, int longest = 90) => text.ReplaceLineEndings(" ").Trim().Excerpt(longest);
}
