using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Gears;

/// <summary>The gears on a cooperation's own page: the last closed ones for members, the last published ones for visitors.</summary>
internal sealed class GearsPanel(Diagnoses diagnoses, Words T) : ICooperationPanel
{
    public int Order => Band.Understanding;

    public Func<RenderFragment?> Ask(CooperationPlace place, QueryBatch batch)
    {
        var inside = place.Allows(Right.SeeGroupResult);
        var latest = diagnoses.LatestGears(place.Id, publicOnly: !inside, batch);
        return () =>
            latest() is { } diagnosis ? Panel(place, diagnosis, Headline.Of(T, diagnosis)) : inside ? Panel(place, null, null) : null;
    }

    private static RenderFragment Panel(CooperationPlace place, Domain.Diagnosis? diagnosis, Headline? headline) => tree =>
    {
        tree.OpenComponent<GearsPanelView>(0);
        tree.AddComponentParameter(1, nameof(GearsPanelView.Place), place);
        tree.AddComponentParameter(2, nameof(GearsPanelView.Diagnosis), diagnosis);
        tree.AddComponentParameter(3, nameof(GearsPanelView.Headline), headline);
        tree.CloseComponent();
    };
}
