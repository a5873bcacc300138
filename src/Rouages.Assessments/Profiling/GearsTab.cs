using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;

namespace Rouages.Assessments.Profiling;

/// <summary>« Rouages » among the tabs of a cooperation. A visitor comes to what the porteur published by the panel of the home page.</summary>
internal sealed class GearsTab : ICooperationTab
{
    public string Label => "Rouages";
    public string Path => "rouages";
    public int Order => 10;
    public bool ShownTo(CooperationPlace place) => place.Allows(Right.SeeGroupResult);
}
