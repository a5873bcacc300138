using Microsoft.AspNetCore.Builder;
using Rouages.Cooperations;
using Rouages.Territories;
using Rouages.Web.Modules;

namespace Rouages.Fences.Tests;

/// <summary>A module that forgets a shared surface is found here, not by the person whose data stayed behind.</summary>
public sealed class ContributionFences
{
    internal static readonly Type[] Shared =
    [
        typeof(IPersonalData), typeof(IDemoContent), typeof(IHomePanel), typeof(IScheduledJob),
        typeof(ICooperationTab), typeof(ICooperationPanel), typeof(ITerritoryPanel), typeof(IActivityText),
    ];

    // They stand below cooperations, and cannot name what the pages of a cooperation ask.
    private static readonly string[] Below = ["Rouages.Accounts", "Rouages.Territories"];

    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void Each_shared_surface_is_served_or_left_out_with_a_reason(string module)
    {
        var (served, leftOut) = (Served(module), House.Module(module).LeavesOut);
        None.Of(Shared.Where(surface => !Below.Contains(module) || surface.Assembly == typeof(IModule).Assembly)
            .Where(surface => !served.Contains(surface) && !(leftOut.TryGetValue(surface, out var reason) && reason.Length >= 10))
            .Select(surface => $"{module} neither registers {surface.Name} nor says in LeavesOut why not"));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Nothing_left_out_is_served(string module) =>
        None.Of(House.Module(module).LeavesOut.Keys.Intersect(Served(module))
            .Select(surface => $"{module} registers {surface.Name}: take it out of LeavesOut"));

    private static HashSet<Type> Served(string module)
    {
        var builder = WebApplication.CreateSlimBuilder();
        House.Module(module).AddServices(builder.Services, builder.Configuration);
        return [.. builder.Services.Select(service => service.ServiceType)];
    }
}
