using Rouages.Commons;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>A place taken in a workshop.</summary>
/// <param name="Participant">Its row.</param>
/// <param name="Token">The secret of the personal link, said once.</param>
/// <param name="Guest">Its number in the room.</param>
internal sealed record NewPlace(Guid Participant, string Token, int Guest);

/// <summary>Lets people in: a row for their place, an entry in the log.</summary>
internal sealed class Entrance(Rooms rooms, RouagesDb db, TimeProvider clock)
{
    /// <summary>Takes a place; nothing is asked for but, if they like, a first name.</summary>
    public async Task<Outcome<NewPlace>> Join(Guid workshop, string? name, Guid? person, CancellationToken ct, bool simulated = false)
    {
        var (now, token) = (clock.GetUtcNow(), PlaceToken.Make());
        var place = new Participant
        {
            Id = Guid.CreateVersion7(now), WorkshopId = workshop, TokenHash = PlaceToken.Hash(token), PersonId = person, JoinedAt = now,
            LastSeen = now,
        };
        db.Add(place);
        await db.SaveChangesAsync(ct);
        // The place's own id names the command: whoever has a place and no number yet gets one on their next visit.
        var (_, refusal) = await rooms.Do(workshop, new Who(place.Id), new Joined(name, simulated), place.Id, ct);
        if (refusal is not null)
        {
            db.Remove(place);
            await db.SaveChangesAsync(ct);
            return refusal;
        }

        var room = await rooms.Read(workshop, ct);
        return new NewPlace(place.Id, token, room.GuestOf(place.Id)!.Number);
    }
}
