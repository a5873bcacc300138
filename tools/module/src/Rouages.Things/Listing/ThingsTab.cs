using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web.Modules;

namespace Rouages.Things.Listing;

internal sealed class ThingsTab : ICooperationTab
{
    /// <summary>Where its pages are, under the address of the cooperation.</summary>
    public const string At = "things";

    public string Label => "Choses";
    public string Path => At;
    public int Order => Band.Deciding + 9;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeInside);
}
