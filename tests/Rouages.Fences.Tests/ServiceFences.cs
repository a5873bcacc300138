using System.Reflection;
using Microsoft.Extensions.Hosting;
using Rouages.Storage;

namespace Rouages.Fences.Tests;

/// <summary>The host stops the whole site when a background service throws: none may.</summary>
public sealed class ServiceFences
{
    // Hosted services that do nothing in the background.
    private static readonly string[] StartOnly = ["PublicPages", "AdaptedTerritories"];

    [Fact]
    public void Every_hosted_service_survives_its_faults() =>
        None.Of(Hosted().Where(type => !typeof(ResilientService).IsAssignableFrom(type) && !StartOnly.Contains(type.Name))
            .Select(type => $"{type.FullName} must derive from ResilientService"));

    [Fact]
    public void The_fence_sees_the_services_there_are() =>
        Assert.Superset(new HashSet<string>(["PostgresWatch", "Notifications", "JobRunner", .. StartOnly]),
            Hosted().Select(type => type.Name).ToHashSet());

    private static IEnumerable<Type> Hosted() => House.Speaking.Append("Rouages.Host").SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => typeof(IHostedService).IsAssignableFrom(type) && !type.IsAbstract);
}
