using System.Reflection;
using Rouages.Contracts.Assessments;

namespace Rouages.Steering.Tests;

/// <summary>An instance may leave the diagnosis out: the plan asks it, and needs no answer.</summary>
public sealed class WithoutDiagnosisTests
{
    [Fact]
    public async Task Without_diagnosis_an_action_serves_no_stage() => Assert.Empty(await new PlanStages([]).Of(Guid.Empty, default));

    [Fact]
    public void Nothing_of_the_plan_needs_the_diagnosis() => Assert.Empty(
        from type in typeof(SteeringModule).Assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Concat<MethodBase>(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(IStages) && !method.Name.StartsWith('<')
        select $"{type.Name}.{method.Name}");
}
