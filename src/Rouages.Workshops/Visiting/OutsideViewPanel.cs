using Microsoft.AspNetCore.Components;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>Below the gears: the outside views that were kept, and to whoever leads that some wait for a choice.</summary>
internal sealed class OutsideViewPanel(OutsideViews views) : IGearsPanel
{
    public int Order => Band.Gathering;

    public async Task<RenderFragment?> Show(CooperationPlace place, CancellationToken ct)
    {
        var kept = await views.Of(place.Id, OutsideViewChoice.Kept, ct);
        var waiting = place.Allows(Right.SettleGroupValue) ? await views.Waiting(place.Id, ct) : 0;
        return kept.Count == 0 && waiting == 0 ? null : tree =>
        {
            tree.OpenComponent<OutsideViewPanelView>(0);
            tree.AddComponentParameter(1, nameof(OutsideViewPanelView.Slug), place.Slug);
            tree.AddComponentParameter(2, nameof(OutsideViewPanelView.Kept), kept);
            tree.AddComponentParameter(3, nameof(OutsideViewPanelView.Waiting), waiting);
            tree.CloseComponent();
        };
    }
}
