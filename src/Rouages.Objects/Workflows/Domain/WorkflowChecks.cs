using Rouages.Commons;

namespace Rouages.Objects.Workflows;

/// <summary>What a workflow must be to be used, in the order in which its author mends it.</summary>
internal static class WorkflowChecks
{
    internal static Refusal? Size(WorkflowSource source) => source switch
    {
        { Version: < 1 } => new Refusal("La version d’un circuit est un nombre à partir de 1."),
        { States.Count: < 2 or > WorkflowDefinition.MostStates } =>
            new Refusal("Un circuit a de 2 à {0} états.") { Arguments = [WorkflowDefinition.MostStates] },
        { Transitions.Count: > WorkflowDefinition.MostTransitions } =>
            new Refusal("Un circuit a au plus {0} passages.") { Arguments = [WorkflowDefinition.MostTransitions] },
        _ => null,
    };

    internal static Refusal? Names(WorkflowSource source)
    {
        var (states, transitions) = (source.States.Select(state => state.Key), source.Transitions.Select(transition => transition.Key));
        foreach (var key in states.Concat(transitions).Prepend(source.Key))
            if (!WorkflowDefinition.KeyShape().IsMatch(key))
                return new Refusal(
                    "« {0} » n’est pas un nom de circuit, d’état ou de passage : des minuscules, des chiffres et des tirets.")
                {
                    Arguments =
                        [key]
                };
        if (Twice(states) is { } state) return new Refusal("L’état « {0} » est écrit deux fois.") { Arguments = [state] };
        if (Twice(transitions) is { } transition) return new Refusal("Le passage « {0} » est écrit deux fois.")
        { Arguments = [transition] };
        var late = source.States.FirstOrDefault(one => one.Days is < 1 or > WorkflowDefinition.LongestDeadline);
        return late is null ? null
            : new Refusal("Le délai de l’état « {0} » n’est pas un nombre de jours possible.") { Arguments = [late.Key] };
    }

    /// <summary>Each way begins and ends somewhere, and nothing leaves an end.</summary>
    internal static Refusal? Ends(WorkflowSource source)
    {
        var known = source.States.ToDictionary(state => state.Key, StringComparer.Ordinal);
        if (!known.TryGetValue(source.Initial, out var initial)) return new Refusal("Le premier état, « {0} », n’existe pas.")
        { Arguments = [source.Initial] };
        if (initial.Final) return new Refusal("Le premier état, « {0} », ne peut pas être une fin.") { Arguments = [source.Initial] };
        foreach (var transition in source.Transitions)
        {
            if (transition.From.Count == 0) return new Refusal("Le passage « {0} » ne part de nulle part.")
            { Arguments = [transition.Key] };
            if (transition.From.Append(transition.To).FirstOrDefault(state => !known.ContainsKey(state)) is { } unknown)
                return new Refusal("Le passage « {0} » nomme l’état « {1} », qui n’existe pas.") { Arguments = [transition.Key, unknown] };
            if (transition.From.Contains(transition.To)) return new Refusal("Le passage « {0} » mène là d’où il part.")
            { Arguments = [transition.Key] };
            if (transition.From.FirstOrDefault(state => known[state].Final) is { } final)
                return new Refusal("L’état « {0} » est une fin : le passage « {1} » ne peut pas en partir.")
                {
                    Arguments =
                    [final, transition.Key]
                };
        }

        return null;
    }

    /// <summary>Each state is reached, and left unless it is an end.</summary>
    internal static Refusal? Ways(WorkflowSource source)
    {
        var reached = Reached(source);
        if (source.States.FirstOrDefault(state => !reached.Contains(state.Key)) is { } lost)
            return new Refusal("Aucun chemin ne mène à l’état « {0} ».") { Arguments = [lost.Key] };
        var left = source.Transitions.SelectMany(transition => transition.From).ToHashSet(StringComparer.Ordinal);
        return source.States.FirstOrDefault(state => !state.Final && !left.Contains(state.Key)) is { } stuck
            ? new Refusal("Rien ne part de l’état « {0} » : dites qu’il est une fin, ou ajoutez un passage.") { Arguments = [stuck.Key] }
            : null;
    }

    private static HashSet<string> Reached(WorkflowSource source)
    {
        HashSet<string> reached = [source.Initial];
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var state))
            foreach (var next in source.Transitions.Where(transition => transition.From.Contains(state))
                .Select(transition => transition.To))
                if (reached.Add(next)) waiting.Enqueue(next);
        return reached;
    }

    private static string? Twice(IEnumerable<string> keys) =>
        keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
}
