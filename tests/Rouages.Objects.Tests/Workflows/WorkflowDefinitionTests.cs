using FsCheck;
using FsCheck.Fluent;
using Rouages.Objects.Workflows;

namespace Rouages.Objects.Tests.Workflows;

public sealed class WorkflowDefinitionTests
{
    private static readonly WorkflowSource Sound = new("demande", 1, "brouillon",
        [new("brouillon"), new("deposee", Days: 30), new("acceptee", Final: true), new("refusee", Final: true)],
        [new("deposer", ["brouillon"], "deposee"), new("accepter", ["deposee"], "acceptee"),
            new("refuser", ["deposee"], "refusee", NeedsReason: true)]);

    [Fact]
    public void A_sound_workflow_is_taken()
    {
        var (workflow, refusal) = WorkflowDefinition.Check(Sound);
        Assert.Null(refusal);
        Assert.Equal(("demande", 1, "brouillon"), (workflow!.Key, workflow.Version, workflow.Initial.Key));
    }

    public static TheoryData<WorkflowSource, string> Unsound => new()
    {
        { Sound with { Version = 0 }, "La version" },
        { Sound with { States = [new("brouillon")] }, "Un circuit a de 2" },
        { Sound with { Key = "Demande !" }, "n’est pas un nom" },
        { Sound with { States = [.. Sound.States, new("deposee")] }, "écrit deux fois" },
        { Sound with { Transitions = [.. Sound.Transitions, new("deposer", ["deposee"], "acceptee")] }, "écrit deux fois" },
        { Sound with { States = [.. Sound.States.Skip(1).Prepend(new("brouillon", Days: 0))] }, "délai" },
        { Sound with { Initial = "ailleurs" }, "n’existe pas" },
        { Sound with { Initial = "acceptee" }, "ne peut pas être une fin" },
        { Sound with { Transitions = [.. Sound.Transitions, new("voler", ["deposee"], "lune")] }, "qui n’existe pas" },
        { Sound with { Transitions = [.. Sound.Transitions, new("voler", [], "deposee")] }, "nulle part" },
        { Sound with { Transitions = [.. Sound.Transitions, new("rester", ["deposee"], "deposee")] }, "là d’où il part" },
        { Sound with { Transitions = [.. Sound.Transitions, new("rouvrir", ["acceptee"], "deposee")] }, "est une fin" },
        { Sound with { States = [.. Sound.States, new("perdue", Final: true)] }, "Aucun chemin" },
        { Sound with { States = [.. Sound.States.SkipLast(1), new("refusee")] }, "Rien ne part" },
    };

    [Theory, MemberData(nameof(Unsound))]
    public void An_unsound_workflow_is_refused_in_a_sentence(WorkflowSource source, string sentence) =>
        Assert.Contains(sentence, WorkflowDefinition.Check(source).Refusal?.Message);

    [Fact]
    public void A_module_that_registers_an_unsound_one_does_not_start() =>
        Assert.Contains("lune", Assert.Throws<ArgumentException>(() => WorkflowDefinition.Of(Sound with { Initial = "lune" })).Message);

    [Fact]
    public void Whatever_is_taken_can_be_walked_from_its_beginning_to_each_state_and_left()
    {
        var (taken, all) = (0, 0);
        Holds(Sources, source =>
        {
            all++;
            if (WorkflowDefinition.Check(source).Value is not { } workflow) return true;
            taken++;
            return workflow.States.All(state => Reaches(workflow, state.Key) && state.Final == !workflow.From(state.Key, []).Any());
        });
        // Both answers must have been met, or the property says nothing.
        Assert.InRange(taken, 1, all - 1);
    }

    private static bool Reaches(WorkflowDefinition workflow, string state)
    {
        HashSet<string> met = [workflow.Initial.Key];
        while (workflow.Transitions.Where(way => way.From.Any(met.Contains)).Any(way => met.Add(way.To))) { }
        return met.Contains(state);
    }

    private static readonly string[] Keys = ["a", "b", "c", "d"];

    // Most states without a way out are said to be ends, so that many workflows are sound and many are nearly so.
    private static readonly Gen<WorkflowSource> Sources =
        from count in Gen.Choose(3, 8)
        from ways in (from one in Gen.Choose(0, 3) from step in Gen.Choose(1, 3) select (From: Keys[one], To: Keys[(one + step) % 4]))
            .ArrayOf(count)
        from wrong in Gen.Frequency([(6, Gen.Constant("")), (1, Gen.Elements(Keys))])
        select new WorkflowSource("w", 1, "a",
            [.. Keys.Select(key => new WorkflowState(key, ways.All(way => way.From != key) != (key == wrong)))],
            [.. ways.Select((way, i) => new WorkflowTransition($"t{i}", [way.From], way.To))]);

    private static void Holds<T>(Gen<T> samples, Func<T, bool> property) =>
        Prop.ForAll(samples.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
