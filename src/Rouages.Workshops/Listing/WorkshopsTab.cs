using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Workshops.Listing;

/// <summary>« Ateliers » among the tabs of a cooperation.</summary>
internal sealed class WorkshopsTab : ICooperationTab
{
    public string Label => "Ateliers";
    public string Path => "ateliers";
    public int Order => Band.Gathering + 1;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeInside);
}
