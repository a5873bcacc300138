using Rouages.Cooperations.Domain;

namespace Rouages.Workshops.Domain;

/// <summary>A workshop: what is prepared before people come. What they do is in its log.</summary>
internal sealed class Workshop
{
    public const int LongestTitle = 160;
    public const int LongestSlug = 80;

    /// <summary>Words that addresses under <c>/ateliers</c> already use.</summary>
    public static IReadOnlyList<string> ReservedSlugs { get; } = ["nouveau", "direct", "coanimer", "agenda.ics"];
    public const int LongestFormat = 60;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; set; }

    /// <summary>Null when the workshop stands alone.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>Slug and version of the format that the steps were copied from.</summary>
    public required string Format { get; init; }
    public int FormatVersion { get; init; }
    public required IReadOnlyList<Step> Steps { get; set; }

    /// <summary>Follows the log: the engine writes it in the transaction of the entry that changes it.</summary>
    public WorkshopStatus Status { get; private set; }

    /// <summary>What people type to come in: six letters and digits that nobody confuses, unique among workshops not closed.</summary>
    public required string Code { get; set; }

    /// <summary>True when cards carry the name of their author; shown before the first card is written.</summary>
    public bool Signed { get; set; }
    public required Act Created { get; init; }

    /// <summary>When it is to take place; null while no date is set.</summary>
    public DateTimeOffset? StartsAt { get; set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Set while everybody may read the restitution.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
    public bool IsRehearsal { get; init; }
    public bool IsDemo { get; init; }
}

/// <summary>Who may lead a workshop: a person with an account, or whoever holds the link given to a co-facilitator.</summary>
internal sealed class Facilitator
{
    public required Guid Id { get; init; }
    public required Guid WorkshopId { get; init; }
    public Guid? PersonId { get; init; }
    public byte[]? TokenHash { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>Somebody's place in a workshop, kept on reload and on another device by a personal link.</summary>
internal sealed class Participant
{
    public required Guid Id { get; init; }
    public required Guid WorkshopId { get; init; }

    /// <summary>SHA-256 of the link's secret; the secret itself is nowhere.</summary>
    public required byte[] TokenHash { get; init; }
    public Guid? PersonId { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Last sign of life; a person is present for thirty seconds after it.</summary>
    public DateTimeOffset? LastSeen { get; set; }
    public DateTimeOffset? RemovedAt { get; private set; }
}

/// <summary>A line of the log as it lies in the database.</summary>
internal sealed class EntryRow
{
    public required Guid WorkshopId { get; init; }
    public required long Number { get; init; }
    public required Guid Command { get; init; }
    public Guid? Participant { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The row that writers of one room meet at; apart from the workshop, whose editions it must not move.</summary>
internal sealed class RoomRow
{
    public required Guid WorkshopId { get; init; }
    public long LastNumber { get; init; }
}
