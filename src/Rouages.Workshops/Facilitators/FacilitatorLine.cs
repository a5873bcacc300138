namespace Rouages.Workshops.Facilitators;

/// <summary>
/// Somebody who leads the workshop; without name it is a link not tied to an account, without id a person who animates its cooperation.
/// </summary>
public sealed record FacilitatorLine(Guid? Id, string? Name, DateTimeOffset AddedAt, bool IsReader);
