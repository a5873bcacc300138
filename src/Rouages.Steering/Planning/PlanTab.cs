using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;
using Rouages.Web.Modules;

namespace Rouages.Steering.Planning;

internal sealed class PlanTab : ICooperationTab
{
    public string Label => "Pilotage";
    public string Path => "pilotage";
    public int Order => Band.Deciding;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.EditPlan);
}
