using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Facilitating;

/// <summary>People who came in during the last minutes, and how many of them wrote no card.</summary>
public sealed record Arrivals(int Minutes, int People, int Silent);

/// <summary>The way in, as the facilitator holds it.</summary>
public sealed record DoorView(bool TakesNewcomers, IReadOnlyList<Arrivals> Lately)
{
    private static readonly int[] Minutes = [2, 5, 15, 60];

    internal static DoorView Of(Room room, DateTimeOffset now) => new(room.TakesNewcomers,
    [
        .. Minutes.Select(minutes => new Arrivals(
            minutes, room.CameSince(now.AddMinutes(-minutes), silent: false).Count,
                room.CameSince(now.AddMinutes(-minutes), silent: true).Count)),
    ]);
}

/// <param name="Head">The workshop.</param>
/// <param name="Workshop">Its identifier, for the socket.</param>
/// <param name="Last">Last number of the log on this page.</param>
/// <param name="Board">The room, as the rule of anonymity lets anybody see it.</param>
/// <param name="JoinAddress">Where people come in.</param>
/// <param name="Advice">Advice of the format on the step under way.</param>
/// <param name="Refused">Why the last act was refused.</param>
/// <param name="Door">Whether newcomers are let in, and who came lately.</param>
public sealed record FacilitateView(WorkshopHead Head, Guid Workshop, long Last, Board Board, string JoinAddress, string? Advice,
    Sentence? Refused, DoorView Door) : View<FacilitatePage>
{
    public string CommandAddress => $"{Head.Base}/animer";

    /// <summary>Something was written of it already.</summary>
    public bool HasConclusion { get; init; }

    public bool IsOver => Board.Status == WorkshopStatus.Closed;

    /// <summary>The step that comes after the one under way; null after the last.</summary>
    public Domain.Step? Next => Board.Steps.ElementAtOrDefault(Board.Step?.Number ?? 0);
}
