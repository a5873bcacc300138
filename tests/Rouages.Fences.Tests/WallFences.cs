using System.Reflection;
using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class WallFences
{
    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_no_other_feature_module(string module)
    {
        var known = Assembly.Load(module).GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.DoesNotContain(known, name => name != module && name != "Rouages.Directory" && House.Modules.Contains(name));
    }

    // A person is the account that Identity stores; splitting the two would double each of its tables.
    private static readonly string[] Excepted = ["src/Rouages.Directory/Domain/Person.cs"];

    [Theory, MemberData(nameof(Modules))]
    public void The_domain_knows_neither_database_nor_web(string module) =>
        None.Of(House.Files(module, ".cs").Where(file => file.Contains("/Domain/", StringComparison.Ordinal))
            .Where(file => Framework().IsMatch(File.ReadAllText(file))).Select(House.Short).Except(Excepted));

    [Theory, MemberData(nameof(Modules))]
    public void The_domain_asks_nobody_for_the_time(string module) =>
        None.Of(House.Files(module, ".cs").Where(file => file.Contains("/Domain/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("TimeProvider", StringComparison.Ordinal)).Select(House.Short));

    [Fact]
    public void The_walk_finds_the_modules() => Assert.Contains("Rouages.Directory", House.Modules);

    [Fact]
    public void The_host_knows_every_module() =>
        None.Of(House.Modules.Except(Host.HostModules.All.Select(module => module.GetType().Assembly.GetName().Name!))
            .Select(module => $"{module} has a module: give it a line in src/Rouages.Host/HostModules.cs and a ProjectReference in the host"));

    [GeneratedRegex(@"using (static )?Microsoft\.(EntityFrameworkCore|AspNetCore)|using Npgsql")] private static partial Regex Framework();
}
