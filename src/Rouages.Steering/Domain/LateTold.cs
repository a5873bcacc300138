namespace Rouages.Steering.Domain;

/// <summary>The date for which somebody was told that their action is late: a date that moves and passes again is told again.</summary>
internal sealed class LateTold
{
    /// <summary>A lateness older than this was no news before it could be told: an import, or a site that comes back.</summary>
    public const int WithinDays = 7;

    public required Guid ActionId { get; init; }
    public required DateOnly DueOn { get; set; }
}
