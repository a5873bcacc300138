using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Cooperations;

internal sealed class HomeTab : ICooperationTab
{
    public string Label => "Accueil";
    public string Path => "";
    public int Order => Band.Foundation;
    public bool ShownTo(CooperationPlace place) => true;
}

internal sealed class MembersTab : ICooperationTab
{
    public string Label => "Collectif";
    public string Path => "collectif";
    public int Order => Band.Gathering;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeInside);
}
