using Rouages.Web;

namespace Rouages.Workshops.Joining;

/// <summary>Somebody who was shown out comes back with the same device.</summary>
public sealed record AwayView(string Title) : View<AwayPage>;
