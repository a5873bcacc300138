using System.Reflection;
using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class WallFences
{
    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_no_other_feature_module(string module)
    {
        var shared = House.Shared.Select(name => House.Modules.First(known => House.Module(known).Name == name)).ToList();
        var known = Assembly.Load(module).GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.DoesNotContain(known, name => name != module && !shared.Contains(name) && House.Modules.Contains(name));
    }

    [Fact]
    public void Contracts_hold_interfaces_and_records_only() =>
        None.Of(Assembly.Load("Rouages.Contracts").GetTypes().Where(type => type is { IsNested: false, IsInterface: false, IsEnum: false }
            && type.GetMethod("<Clone>$") is null && type.Namespace?.StartsWith("Rouages.", StringComparison.Ordinal) == true)
                .Select(type => type.FullName));

    [Fact]
    public void Each_contract_lives_in_the_folder_of_its_owner() =>
        None.Of(House.Files("Rouages.Contracts", ".cs").Select(House.Short)
            .Where(file => !House.Modules.Contains($"Rouages.{file.Split('/')[2]}")));

    // A person is the account that Identity stores; splitting the two would double each of its tables.
    private static readonly string[] Excepted = ["src/Rouages.Accounts/Domain/Person.cs"];

    [Theory, MemberData(nameof(Modules))]
    public void The_domain_knows_neither_database_nor_web(string module) =>
        None.Of(House.Files(module, ".cs").Where(file => file.Contains("/Domain/", StringComparison.Ordinal))
            .Where(file => Framework().IsMatch(File.ReadAllText(file))).Select(House.Short).Except(Excepted));

    [Theory, MemberData(nameof(Modules))]
    public void The_domain_asks_nobody_for_the_time(string module) =>
        None.Of(House.Files(module, ".cs").Where(file => file.Contains("/Domain/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("TimeProvider", StringComparison.Ordinal)).Select(House.Short));

    [Fact]
    public void The_walk_finds_the_modules() => Assert.Contains("Rouages.Cooperations", House.Modules);

    [Fact]
    public void The_host_knows_every_module() =>
        None.Of(House.Modules.Except(Host.HostModules.All.Select(module => module.GetType().Assembly.GetName().Name!))
            .Select(module =>
                $"{module} has a module: give it a line in src/Rouages.Host/HostModules.cs and a ProjectReference in the host"));

    [GeneratedRegex(@"using (static )?Microsoft\.(EntityFrameworkCore|AspNetCore)|using Npgsql")] private static partial Regex Framework();
}
