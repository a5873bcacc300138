using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A participant comes in. The command carries the participant's id, so that joining twice is joining once.</summary>
internal sealed record Joined(string? Name = null, bool Simulated = false) : Fact
{
    /// <summary>Given by the room.</summary>
    public int Guest { get; init; }

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (who.Leads) return new Refusal("Seule une personne participante peut rejoindre l’atelier.");
        if (room.GuestOf(who.Participant) is { } here) return here.Removed ? new Refusal("Vous n’êtes plus dans cet atelier.") : this with { Guest = here.Number };
        if (room.Guests.Count >= Room.MostGuests) return new Refusal("L’atelier est complet.");
        return this with { Guest = room.Guests.Count + 1, Name = CardText.Short(Name, Domain.Guest.LongestName) };
    }

    internal override Room Change(Room room, Entry entry) => room.With(new Guest(Guest, entry.Participant!.Value, Name) { Simulated = Simulated });
}
