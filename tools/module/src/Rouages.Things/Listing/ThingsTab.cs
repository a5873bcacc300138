using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Things.Listing;

internal sealed class ThingsTab : ICooperationTab
{
    public string Label => "Choses";
    public string Path => "things";
    public int Order => Band.Deciding + 9;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeInside);
}
