using Rouages.Commons.Content;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.FormatReading;

/// <summary>A step holds what its kind needs, and nothing that its kind would ignore.</summary>
internal sealed class StepChecks(string path, string at, StepFile step, IReadOnlyDictionary<string, StepKind> earlier)
{
    private const int LongestMinutes = 240;

    public void Run()
    {
        Demand(step.Minutes is >= 0 and <= LongestMinutes, "minutes", $"un temps dure de 0 à {LongestMinutes} minutes.");
        Choices(step.Columns, "columns");
        Choices(step.Kinds, "kinds");
        Of();
        Ballot();
        Rotation();
        Rating();
        Demand(!step.Statement || step.Kind is StepKind.Vote or StepKind.Line, "statement",
            "seuls un vote et une ligne portent une affirmation.");
        Demand(step.Statement || step.Kind != StepKind.Line, "statement", "une ligne porte une affirmation.");
    }

    private void Choices(string[]? keys, string name)
    {
        if (keys is null) return;
        Demand(keys.Length is > 0 and <= Format.MostChoices, name, $"il faut de 1 à {Format.MostChoices} choix, ou aucune liste.");
        for (var i = 0; i < keys.Length; i++)
        {
            Demand(keys[i].Length <= Format.LongestKey && FormatChecks.Plain().IsMatch(keys[i]), $"{name}/{i}",
                "une clé s’écrit en minuscules, chiffres et tirets, sans accent.");
            Demand(Array.IndexOf(keys, keys[i]) == i, $"{name}/{i}", $"« {keys[i]} » est écrit deux fois.");
        }
        Demand(step.Kind is StepKind.Collect or StepKind.Rotate or StepKind.Line or StepKind.Rate, name,
            "ce type de temps n’a pas de choix.");
    }

    private void Of()
    {
        var needs = step.Kind is StepKind.Group or StepKind.Read || (step.Kind == StepKind.Vote && !step.Statement);
        if (step.Of is not { } of) Demand(!needs, "of", "dites de quel temps viennent les cartes.");
        else
        {
            Demand(needs, "of", "ce temps ne reprend aucune carte.");
            Demand(earlier.TryGetValue(of, out var kind), "of", $"aucun temps « {of} » avant celui-ci.");
            Demand(kind is StepKind.Collect or StepKind.Rotate or StepKind.Line, "of", $"on n’écrit pas de carte pendant le temps « {of} ».");
        }
    }

    private void Ballot()
    {
        Demand(step.Ballot is not null == (step.Kind == StepKind.Vote), "ballot", "un vote dit comment on vote, et lui seul.");
        if (step.Ballot is not { } ballot) return;
        Demand(ballot.Kind == BallotKind.Points ? ballot.Points is >= 1 and <= 20 : ballot.Points is null, "ballot/points",
            "un vote par points en donne de 1 à 20, et lui seul.");
        Demand(ballot.Kind != BallotKind.Points || !step.Statement, "ballot/kind",
            "une affirmation se vote par pouces ou par consentement.");
    }

    private void Rotation()
    {
        Demand(step.Rounds is not null == (step.Kind == StepKind.Rotate), "rounds", "une rotation dit combien de tours, et elle seule.");
        if (step.Kind != StepKind.Rotate) return;
        Demand(step.Rounds is >= 1 and <= Format.MostChoices, "rounds", $"il faut de 1 à {Format.MostChoices} tours.");
        Demand(step.Columns is { Length: >= 2 }, "columns", "une rotation a au moins deux tables.");
    }

    private void Rating()
    {
        Demand(step.Scale is null || step.Kind == StepKind.Rate, "scale", "seul un positionnement a une échelle.");
        Demand(step.Scale is null or (>= 1 and <= 10), "scale", "une échelle va de 0 à 10 au plus.");
        Demand(step.Kind != StepKind.Rate || step is { Columns: not null, Kinds: not null }, "kinds",
            "un positionnement dit ce que l’on visite et sur quoi.");
        Demand(!step.Levels || step.Kind == StepKind.Rate, "levels", "seul un positionnement nomme ses valeurs.");
        Demand(step.From == ChoiceSource.Lines || step is { Columns: not null, Kind: StepKind.Collect or StepKind.Rate }, "from",
            "seuls un recueil et un positionnement en colonnes se choisissent dans l’annuaire.");
    }

    private void Demand(bool holds, string name, string reason)
    {
        if (!holds) throw new ContentException(path, $"{at}/{name}", reason);
    }
}
