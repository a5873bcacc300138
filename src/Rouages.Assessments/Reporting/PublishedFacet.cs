using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>The list of cooperations, for those who look for a diagnosis to read: who chose to make one public.</summary>
internal sealed class PublishedFacet(RouagesDb db, Words T) : ICooperationFacet
{
    // On every page of the list, so it is compiled once.
    private static readonly Func<RouagesDb, Guid[], int, IAsyncEnumerable<Guid>> Published = EF.CompileAsyncQuery(
        (RouagesDb db, Guid[] cooperations, int most) => db.Set<Campaign>()
            .Where(campaign => campaign.Published != null && cooperations.Contains(campaign.CooperationId))
            .Select(campaign => campaign.CooperationId).Distinct().OrderBy(id => id).Take(most));

    // Publishing has a page of its own; the form of a cooperation asks nothing.
    public RenderFragment Field(Guid cooperation) => _ => { };

    public Task Save(Guid cooperation, IFormCollection typed, CancellationToken ct) => Task.CompletedTask;

    public RenderFragment Filter => builder =>
    {
        builder.OpenComponent<PublishedFilter>(0);
        builder.CloseComponent();
    };

    public IQueryable<Guid>? Matching(IQueryCollection asked) => asked[PublishedFilter.QueryName].ToString() == "true"
        ? db.Set<Campaign>().Where(campaign => campaign.Published != null).Select(campaign => campaign.CooperationId) : null;

    public async Task<IReadOnlyDictionary<Guid, string>> Say(IReadOnlyList<Guid> cooperations, CancellationToken ct) =>
        (await Published(db, [.. cooperations], cooperations.Count).ToListAsync(ct)).ToDictionary(id => id, _ => T["diagnostic publié"]);
}
