using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Contracts.Assessments;
using Rouages.Storage;
using Rouages.Testing;
using Rouages.Workshops;

namespace Rouages.Steering.Tests;

/// <summary>
/// An instance without the diagnosis: nothing of its module answers the others. Its tables stand, empty, and its addresses with what they
/// need, since the host maps them all.
/// </summary>
public sealed class SiteWithoutDiagnosis : PlanSite
{
    private const string Left = "Rouages.Assessments";

    protected override void Replace(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        foreach (var one in services.Where(one => !one.IsKeyedService && one.ServiceType != typeof(ITables) && AnswersOthers(one)).ToList())
            services.Remove(one);
    }

    private static bool AnswersOthers(ServiceDescriptor one) => !IsLeft(one.ServiceType) && new[]
    {
        one.ImplementationType, one.ImplementationInstance?.GetType(), one.ImplementationFactory?.Method.DeclaringType,
    }.Any(IsLeft);

    private static bool IsLeft(Type? type) => type?.Assembly.GetName().Name == Left;
}

/// <summary>An instance may leave the diagnosis out: the plan and the workshops ask it, and need no answer.</summary>
public sealed class WithoutDiagnosisTests(SiteWithoutDiagnosis site) : IClassFixture<SiteWithoutDiagnosis>
{
    [Fact]
    public async Task Without_diagnosis_the_plan_is_served_whole()
    {
        Assert.Empty(site.Services.GetServices<IStages>());
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/ajouter");
        Assert.Equal(HttpStatusCode.OK, member.Answer.Status);
        Assert.Equal(HttpStatusCode.Found, (await member.Submit("form.narrow", ("Title", "Sans diagnostic"))).Status);
        var action = await site.Find("Sans diagnostic");
        Assert.Null(action.Stage);
        foreach (var path in (string[])["", "/plan.csv", "/importer", $"/{action.Id}", "/decisions", "/decisions/ajouter",
            "/comptes-rendus", "/comptes-rendus/ajouter", "/documents"])
            Assert.Equal((path, HttpStatusCode.OK), (path, await member.Status(site.Plan + path)));
        Assert.Equal(HttpStatusCode.OK, await member.Status($"/cooperations/{site.Cooperation.Slug}"));
        Assert.Equal(HttpStatusCode.OK, await member.Status("/"));
    }

    [Fact]
    public async Task Without_diagnosis_workshops_are_led_to_their_restitution()
    {
        Assert.Empty(site.Services.GetServices<IGroupDiagnosis>());
        var facilitator = site.As(site.Facilitator);
        var place = $"/cooperations/{site.Cooperation.Slug}/ateliers";
        foreach (var path in (string[])["/ateliers", "/ateliers/nouveau", place])
            Assert.Equal((path, HttpStatusCode.OK), (path, await facilitator.Status(path)));
    }

    [Fact]
    public async Task Without_diagnosis_an_action_serves_no_stage() => Assert.Empty(await new PlanStages([]).Of(Guid.Empty, default));

    [Fact]
    public void Nothing_of_the_plan_or_the_workshops_needs_the_diagnosis() => Assert.Empty(
        from type in new[] { typeof(SteeringModule), typeof(WorkshopsModule) }.SelectMany(module => module.Assembly.GetTypes())
        from method in type.GetMethods(
            BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Concat<MethodBase>(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        from parameter in method.GetParameters()
        where (parameter.ParameterType == typeof(IStages) || parameter.ParameterType == typeof(IGroupDiagnosis))
            && !method.Name.StartsWith('<')
        select $"{type.Name}.{method.Name}");
}
