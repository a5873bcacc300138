using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>What a person wrote of a meeting, already read and bounded.</summary>
internal sealed record MinutesContent(string Title, DateOnly HeldOn)
{
    public string? Place { get; init; }
    public string? Referent { get; init; }
    public string? Course { get; init; }
    public string? More { get; init; }
    public string? Partners { get; init; }
    public DateOnly? NextOn { get; init; }
    public TimeOnly? NextAt { get; init; }
    public string? NextNote { get; init; }
    public string? Excused { get; init; }
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];
}

/// <summary>Somebody who was there: a person of the collective by their seat, anybody else by name.</summary>
internal sealed record Attendee(Guid? Person, Guid? Organisation, string? Name);

/// <summary>The minutes of a meeting (« compte rendu »): who came, what was said, what follows.</summary>
internal sealed class Minutes
{
    public const int LongestTitle = 200;
    public const int LongestPlace = 200;
    public const int LongestReferent = 120;
    public const int LongestCourse = 20_000;
    public const int LongestList = 2000;
    public const int LongestName = 160;
    public const int MostGuests = 100;
    public const int MostAttendees = 400;

    private readonly List<MinutesAttendee> _attendees = [];

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; set; }
    public required DateOnly HeldOn { get; set; }
    public string? Place { get; set; }

    /// <summary>Who answers for what follows (« personne référente »).</summary>
    public string? Referent { get; set; }

    /// <summary>How it went (« déroulé »), as Markdown.</summary>
    public string? Course { get; set; }

    /// <summary>« Pour plus d’informations » : a line each, with or without an address.</summary>
    public string? More { get; set; }

    /// <summary>« Partenariats à mobiliser » : a line each.</summary>
    public string? Partners { get; set; }
    public DateOnly? NextOn { get; set; }
    public TimeOnly? NextAt { get; set; }
    public string? NextNote { get; set; }

    /// <summary>When the next date was last said.</summary>
    public DateTimeOffset? NextChangedAt { get; private set; }

    /// <summary>« Excusés » : a line each.</summary>
    public string? Excused { get; set; }
    public required Act Written { get; init; }
    public Act? Removed { get; private set; }

    /// <summary>When they were last sent to the collective.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When what they say was last changed.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>What people received is no longer what stands here.</summary>
    public bool ChangedSinceSent => SentAt < ChangedAt;
    public bool IsDemo { get; init; }
    public IReadOnlyList<MinutesAttendee> Attendees => _attendees;

    public static Outcome<Minutes> Begin(Guid cooperation, MinutesContent content, Act act, bool isDemo = false, Guid? id = null)
    {
        var minutes = new Minutes
        {
            Id = id ?? Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = content.Title, HeldOn = content.HeldOn,
            Written = act, IsDemo = isDemo,
        };
        return minutes.Write(content, act.At) is { } refusal ? refusal : minutes;
    }

    public Refusal? Write(MinutesContent content, DateTimeOffset now)
    {
        if (content.HeldOn > Paris.Day(now)) return new Refusal("Cette date est à venir : la rencontre n’a pas encore eu lieu.", "HeldOn");
        if (content.NextOn < content.HeldOn) return new Refusal("La prochaine rencontre vient après celle-ci.", "NextOn");
        if (content.NextAt is not null && content.NextOn is null)
            return new Refusal("Indiquez aussi le jour de la prochaine rencontre.", "NextOn");
        var changed = Said != Of(content) || !_attendees.Select(one => one.Who).ToHashSet().SetEquals(content.Attendees);
        if ((NextOn, NextAt) != (content.NextOn, content.NextAt)) NextChangedAt = now;
        if (changed) ChangedAt = now;
        (Title, HeldOn, Place, Referent) = (content.Title, content.HeldOn, content.Place, content.Referent);
        (Course, More, Partners) = (content.Course, content.More, content.Partners);
        (NextOn, NextAt, NextNote, Excused) = (content.NextOn, content.NextAt, content.NextNote, content.Excused);
        _attendees.RemoveAll(one => !content.Attendees.Contains(one.Who));
        // A millisecond apart, so that they stay in the order in which they were written.
        var at = now;
        foreach (var who in content.Attendees.Except(_attendees.Select(one => one.Who)).Take(MostAttendees))
        {
            _attendees.Add(new()
            {
                Id = Guid.CreateVersion7(at = at.AddMilliseconds(1)), MinutesId = Id,
                Person = who.Person, Organisation = who.Organisation, Name = who.Name,
            });
        }
        return null;
    }

    private MinutesContent Said => new(Title, HeldOn)
    {
        Place = Place, Referent = Referent, Course = Course, More = More, Partners = Partners, NextOn = NextOn, NextAt = NextAt,
        NextNote = NextNote, Excused = Excused,
    };

    private static MinutesContent Of(MinutesContent content) => content with { Attendees = [] };

    /// <summary>Takes them off the list; <see cref="Restore"/> brings them back.</summary>
    public void Remove(Act act) => Removed ??= act;

    public void Restore() => Removed = null;
}

/// <summary>Somebody who was there.</summary>
internal sealed class MinutesAttendee
{
    public required Guid Id { get; init; }
    public required Guid MinutesId { get; init; }
    public Guid? Person { get; init; }
    public Guid? Organisation { get; init; }

    /// <summary>« Prénom Nom, organisation », for whoever has no seat here.</summary>
    public string? Name { get; init; }

    public Attendee Who => new(Person, Organisation, Name);
}
