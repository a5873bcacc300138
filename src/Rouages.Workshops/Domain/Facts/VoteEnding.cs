using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A person has finished voting, though points are left: nobody waits for them. They may still change what they gave.</summary>
/// <param name="Step">Key of the step.</param>
internal sealed record VoteFinished(string Step) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is null) return new Refusal("Rejoignez l’atelier pour voter.");
        if (room.MayAct(who) is { } closed) return closed;
        return room.Current is { Kind: StepKind.Vote } step && step.Key == Step ? this : new Refusal("Ce vote n’est pas ouvert.");
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { Removed: false } guest && room.Find(Step) is not null
            ? room.WithDone(guest.Number, Step) : room;
}

/// <summary>Who facilitates shows the result of a vote without waiting for the last ones.</summary>
/// <param name="Step">Key of the step.</param>
internal sealed record ResultsShown(string Step) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (!who.Leads) return new Refusal("Seule la personne qui anime montre le résultat.");
        if (room.MayAct(who) is { } closed) return closed;
        return room.Find(Step) is { Kind: StepKind.Vote } ? this : new Refusal("Ce vote n’est pas ouvert.");
    }

    internal override Room Change(Room room, Entry entry) => room.Find(Step) is null ? room : room.WithRevealed(Step);
}
