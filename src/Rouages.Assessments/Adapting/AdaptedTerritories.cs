using Microsoft.Extensions.Hosting;
using Rouages.Territories;

namespace Rouages.Assessments.Adapting;

/// <summary>Stops the start when an adaptation names a territory that the map of this instance does not know.</summary>
internal sealed class AdaptedTerritories(Adaptations adaptations, TerritoryFinder territories) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        adaptations.CheckTerritories(territories);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
