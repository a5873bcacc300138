using Rouages.Web;

namespace Rouages.Steering;

/// <summary>
/// The only place that spells the plan's addresses. Redirects go through <see cref="Link.To"/>, so that a reader stays in their language.
/// </summary>
internal static class PlanLinks
{
    public const string Board = "tableau";

    public static string Plan(string slug) => Link.To($"/cooperations/{slug}/pilotage");

    public static string Action(string slug, Guid id) => Link.To($"/cooperations/{slug}/pilotage/{id}");

    /// <summary>Where a change of status was made: the board, the list or the action's own page.</summary>
    public static string Back(string slug, Guid id, string? from) => from switch
    {
        Board => $"{Plan(slug)}?vue={Board}",
        "liste" => Plan(slug),
        _ => Action(slug, id),
    };
}
