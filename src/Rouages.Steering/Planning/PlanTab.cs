using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

internal sealed class PlanTab : ICooperationTab
{
    public string Label => "Pilotage";
    public string Path => "pilotage";
    public int Order => Band.Deciding;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeePlan);
}
