using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;

namespace Rouages.Steering.Planning;

internal sealed class PlanTab : ICooperationTab
{
    public string Label => "Pilotage";
    public string Path => "pilotage";
    public int Order => 20;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.EditPlan);
}
