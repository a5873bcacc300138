using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A person's table in a round.</summary>
public sealed record Seating(int Guest, string Table);

/// <summary>A round of a rotation begins: who sits where.</summary>
internal sealed record SeatingPlanned(string Step, int Round, IReadOnlyList<Seating> Seats) : Fact
{
    internal override int Weight => Seats.Sum(seat => seat.Table.Length + Card.WeightOfNumber);

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (Room.OnlyLeads(who) is { } refusal) return refusal;
        if (room.Find(Step) is not { Kind: StepKind.Rotate } step) return new Refusal("Ce temps de l’atelier n’existe pas.");
        if (Round < 1 || Round > Math.Max(1, step.Rounds)) return new Refusal("Ce tour n’existe pas.");
        var tables = step.Columns.Select(column => column.Key).ToHashSet();
        return Seats is not { Count: <= Room.MostInList }
            || Seats.Any(seat => seat is null || !tables.Contains(seat.Table) || !room.Guests.ContainsKey(seat.Guest))
                ? new Refusal("Ce plan de table n’est pas lisible.") : this;
    }

    internal override Room Change(Room room, Entry entry) => room.With(this);
}

/// <summary>Somebody who was away when the round began takes a chair.</summary>
/// <param name="Table">Given by the room.</param>
internal sealed record SeatTaken(string? Table = null) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is not { } guest) return new Refusal("Seule une personne participante peut faire cela.");
        return room.ChairFor(guest.Number) is { } table ? this with { Table = table }
            : new Refusal("Vous avez déjà une table, ou aucun tour n’est en cours.");
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { } guest ? room.Sit(guest.Number, Table) : room;
}
