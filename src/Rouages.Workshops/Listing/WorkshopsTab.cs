using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;

namespace Rouages.Workshops.Listing;

/// <summary>« Ateliers » among the tabs of a cooperation.</summary>
internal sealed class WorkshopsTab : ICooperationTab
{
    public string Label => "Ateliers";
    public string Path => "ateliers";
    public int Order => 30;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeInside);
}
