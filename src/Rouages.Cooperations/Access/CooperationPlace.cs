using Microsoft.AspNetCore.Http;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations;

/// <summary>A person's seat in a cooperation: through which organisation they act, and what that organisation does there.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="PersonName">How they are called on screen.</param>
/// <param name="OrganisationId">In whose name they act.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Role">Its role in the cooperation.</param>
/// <param name="Engagement">How committed it is.</param>
public sealed record Seat(
    Guid PersonId, string PersonName, Guid OrganisationId, string OrganisationName, MemberRole Role, Engagement Engagement)
{
    /// <summary>An inhabitant in their own name: the organisation is their personal seat.</summary>
    public bool InPerson { get; init; }

    /// <summary>They count in a diagnosis with the other inhabitants, as one voice; false for an organisation.</summary>
    public bool SharesVoice { get; init; }

    /// <summary>« Léa Martin (Les Copeaux) »; somebody who comes in their own name is named once.</summary>
    public string FullName => InPerson ? PersonName : $"{PersonName} ({OrganisationName})";

    /// <summary>The organisation beside the name of the person; null for somebody who comes in their own name.</summary>
    public string? Represents => InPerson ? null : OrganisationName;

    /// <summary>Signs an act with both identities.</summary>
    public Act Act(DateTimeOffset now) => new(PersonId, OrganisationId, now);
}

/// <summary>What everybody who sees a cooperation may read of it.</summary>
public sealed record PublicFacts(string? Summary, string? Vision, bool OpenDoor, DateTimeOffset? PublishedAt, DateTimeOffset CreatedAt)
{
    /// <summary>All that there is to say, at length, as Markdown.</summary>
    public string? Presentation { get; init; }

    /// <summary>The other forms that it takes, keys of the list of types.</summary>
    public IReadOnlyList<string> OtherTypes { get; init; } = [];

    /// <summary>Key of its legal form.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Key of how far it has come.</summary>
    public string? Maturity { get; init; }

    /// <summary>Key of how wide it works.</summary>
    public string? Scale { get; init; }

    /// <summary>Key of its phase, for a form that has phases.</summary>
    public string? Phase { get; init; }

    /// <summary>What it aims at.</summary>
    public string? Aims { get; init; }

    /// <summary>Each inhabitant counts for themselves in a diagnosis; otherwise they are one voice together.</summary>
    public bool InhabitantsApart { get; init; }

    /// <summary>The stored picture in front of its name.</summary>
    public Guid? LogoId { get; init; }

    /// <summary>The stored picture at the head of its page.</summary>
    public Guid? PictureId { get; init; }
}

/// <summary>A cooperation as the asking person may see it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Key of its type.</param>
/// <param name="Communes">INSEE codes, seat first.</param>
/// <param name="IsPublic">True when visitors may see its page.</param>
/// <param name="IsDemo">True for demonstration content.</param>
/// <param name="Seat">The person's seat; null for a visitor.</param>
public sealed record CooperationPlace(
    Guid Id, string Slug, string Name, string Type, IReadOnlyList<string> Communes, bool IsPublic, bool IsDemo, Seat? Seat)
{
    /// <summary>What it says of itself.</summary>
    public required PublicFacts Facts { get; init; }

    /// <summary>
    /// All the seats of the person, the chosen one included; more than one when several of their organisations are members.
    /// </summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>True once the cooperation is closed: members still read it, nobody else does.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Signs an act in the name of the person's seat; a guard that asks a right has made sure of one.</summary>
    public Act Act(DateTimeOffset now) =>
        (Seat ?? throw new InvalidOperationException("Nobody sits here: the address asks no right.")).Act(now);

    /// <summary>Takes the place that the guard of <see cref="CooperationGuards.MapCooperation"/> let pass.</summary>
    public static ValueTask<CooperationPlace?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return ValueTask.FromResult<CooperationPlace?>(
            http.Features.Get<CooperationPlace>() ?? throw new InvalidOperationException("This address is not behind MapCooperation."));
    }

    /// <summary>
    /// True when the person may use the right now: their seat holds it, and once the cooperation is closed only reading is left.
    /// </summary>
    public bool Allows(Right right) => Holds(right) && (!IsClosed || right.IsReading());

    /// <summary>True when the person's seat holds the right, closed or not: for what still may be done after the end.</summary>
    public bool Holds(Right right) => Seat is { } seat && seat.Role.Allows(right, seat.Engagement);
}
