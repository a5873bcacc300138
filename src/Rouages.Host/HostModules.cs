using Rouages.Assessments;
using Rouages.Directory;
using Rouages.Steering;
using Rouages.Web.Modules;

namespace Rouages.Host;

/// <summary>What this platform is made of.</summary>
public static class HostModules
{
    /// <summary>Adding a module is one line here.</summary>
    public static IReadOnlyList<IModule> All { get; } =
    [
        new DirectoryModule(),
        new AssessmentsModule(),
        new SteeringModule(),
    ];
}
