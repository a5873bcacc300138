using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Gears;

/// <summary>
/// « Rouages » among the tabs of a cooperation. A visitor comes to what the porteur published by the panel of the home page.
/// </summary>
internal sealed class GearsTab : ICooperationTab
{
    public string Label => "Rouages";
    public string Path => "rouages";
    public int Order => Band.Understanding;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeGroupResult);
}
