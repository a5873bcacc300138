using Rouages.Web;
using Rouages.Workshops.Leading;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Facilitating;

/// <param name="Head">The workshop.</param>
/// <param name="Workshop">Its identifier, for the socket.</param>
/// <param name="Last">Last number of the log on this page.</param>
/// <param name="Board">The room, as the rule of anonymity lets anybody see it.</param>
/// <param name="JoinAddress">Where people come in.</param>
/// <param name="Advice">Advice of the format on the step under way.</param>
/// <param name="Refused">Why the last act was refused.</param>
public sealed record FacilitateView(WorkshopHead Head, Guid Workshop, long Last, Board Board, string JoinAddress, string? Advice, Sentence? Refused) : View<FacilitatePage>
{
    public string Desk => $"{Head.Base}/animer";

    /// <summary>The step that comes after the one under way; null after the last.</summary>
    public Domain.Step? Next => Board.Steps.ElementAtOrDefault(Board.Step?.Number ?? 0);
}
