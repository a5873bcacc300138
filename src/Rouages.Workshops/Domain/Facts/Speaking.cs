using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A person asks to speak; asking twice keeps the first place in the queue.</summary>
internal sealed record HandRaised : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is null) return new Refusal("Rejoignez l’atelier pour demander la parole.");
        return room.MayAct(who) is { } closed ? closed : this;
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { } guest && !room.Queue.Contains(guest.Number)
            ? room with { Queue = room.Queue.Add(guest.Number) } : room;
}

/// <summary>A person does not ask any more; the facilitator may lower any hand.</summary>
/// <param name="Guest">Whose hand; the room fills in the person themselves.</param>
internal sealed record HandLowered(int Guest = 0) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        who.Leads ? this : this with { Guest = room.GuestOf(who.Participant)!.Number };

    internal override Room Change(Room room, Entry entry) => room with { Queue = room.Queue.Remove(Guest) };
}

/// <summary>Somebody is given the floor; who had it has spoken.</summary>
internal sealed record SpeechGiven(int Guest) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        (Room.OnlyLeads(who) ?? room.Present(Guest)) is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) =>
        room.Silence(entry.At) with { Queue = room.Queue.Remove(Guest), Speech = new(Guest, entry.At) };
}

/// <summary>Who had the floor has finished; they may say so themselves.</summary>
internal sealed record SpeechEnded : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        who.Leads || room.Speech?.Guest == room.GuestOf(who.Participant)?.Number ? this
            : new Refusal("Seule la personne qui anime peut faire cela.");

    internal override Room Change(Room room, Entry entry) => room.Silence(entry.At);
}
