namespace Rouages.Objects.Notifications;

/// <summary>Something a person is told. It names organisations and titles, never a person: it would outlive them.</summary>
internal sealed class Notification
{
    public const int LongestText = 300;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What it is about: whether the person may still see it is asked each time it is shown or sent.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Key of a <see cref="NotificationKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One sentence, in the person's language.</summary>
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When the letter that tells it is due; null when none is, or when it left.</summary>
    public DateTimeOffset? LetterDue { get; set; }
}

/// <summary>A person follows an object: they are told what happens to it.</summary>
internal sealed class Follow
{
    /// <summary>Objects that one person may follow.</summary>
    public const int Most = 500;

    public required Guid PersonId { get; init; }
    public required ObjectRef On { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>When a person wants letters of one kind; without one, the usual cadence of the kind holds.</summary>
internal sealed class CadenceChoice
{
    public required Guid PersonId { get; init; }
    public required string Kind { get; init; }
    public required Cadence Cadence { get; set; }
}

/// <summary>A kind of thing that people are told. Modules register theirs as singletons.</summary>
/// <param name="Key">Stable, lower case: <c>comment</c>.</param>
/// <param name="Label">French sentence that completes « me prévenir », a key of <c>Words</c>.</param>
/// <param name="Usual">When letters leave, for who chose nothing.</param>
public sealed record NotificationKind(string Key, string Label, Cadence Usual)
{
    /// <summary>Longest <see cref="Key"/>.</summary>
    public const int LongestKey = 40;

    /// <summary>With which others it is chosen.</summary>
    public NotificationGroup Group { get; init; } = NotificationGroup.Other;
}
