using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A participant comes in. The command carries the participant's id, so that joining twice is joining once.</summary>
internal sealed record Joined(string? Name = null, bool Simulated = false) : Fact
{
    /// <summary>Given by the room, and so is the table of whoever comes in during a round.</summary>
    public int Guest { get; init; }
    public string? Table { get; init; }

    internal override int Weight => Name?.Length ?? 0;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (who.Leads) return new Refusal("Seule une personne participante peut rejoindre l’atelier.");
        if (room.GuestOf(who.Participant) is { } here)
            return here.Removed ? new Refusal("Vous n’êtes plus dans cet atelier.") : new Joined { Guest = here.Number };
        if (!Simulated && room.Full() is { } full) return full;
        var number = room.Guests.Count + 1;
        return this with { Guest = number, Name = CardText.Short(Name, Domain.Guest.LongestName), Table = room.ChairFor(number) };
    }

    internal override Room Change(Room room, Entry entry) => room.GuestOf(entry.Participant) is not null ? room
        : room.With(new Guest(Guest, entry.Participant!.Value, Name) { Simulated = Simulated, At = entry.At }).Sit(Guest, Table);
}

/// <summary>The facilitator lets newcomers in, or nobody new: whoever has a place keeps it.</summary>
internal sealed record NewcomersAllowed(bool Allowed) : FacilitatorFact
{
    internal override Room Change(Room room, Entry entry) => room with { TakesNewcomers = Allowed };
}

/// <summary>A participant gives another first name, or none.</summary>
internal sealed record Renamed(string? Name) : Fact
{
    internal override int Weight => Name?.Length ?? 0;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        who.Leads ? new Refusal("Seule une personne participante peut faire cela.")
            : this with { Name = CardText.Short(Name, Guest.LongestName) };

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { } guest ? room.With(guest with { Name = Name }) : room;
}

/// <summary>
/// A person is shown out: what they wrote stays, what they voted leaves the counts, and their link opens nothing any more.
/// </summary>
internal sealed record Removed(int Guest) : Fact
{
    internal override IReadOnlyList<int> Leaving => [Guest];

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        (Room.OnlyLeads(who) ?? room.Present(Guest)) is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) => room.Without(room.Guests[Guest]);
}

/// <summary>Several people are shown out together, as a machine that came in a thousand times must be.</summary>
internal sealed record GuestsRemoved(IReadOnlyList<int> Guests) : FacilitatorFact
{
    internal override IReadOnlyList<int> Leaving => Guests;
    internal override int Weight => Guests.Count * Card.WeightOfNumber;

    protected override Refusal? Refuses(Room room) =>
        Guests is { Count: > 0 and <= Room.MostInList } && Guests.All(guest => room.Present(guest) is null)
        ? null : new Refusal("Personne ne correspond : personne n’est sorti.");

    protected override Fact Kept(Room room) => new GuestsRemoved([.. Guests.Distinct().Order()]);

    internal override Room Change(Room room, Entry entry) => Guests.Aggregate(room, (next, guest) => next.Without(next.Guests[guest]));
}

/// <summary>A role of the format (a table's host, the one who tells their case) is given, or taken back.</summary>
/// <param name="Guest">To whom.</param>
/// <param name="Role">Which; null takes it back.</param>
/// <param name="Table">The table that a host keeps.</param>
internal sealed record RoleGiven(int Guest, string? Role, string? Table = null) : Fact
{
    public const int LongestRole = 40;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if ((Room.OnlyLeads(who) ?? room.Present(Guest)) is { } refusal) return refusal;
        return this with { Role = CardText.Short(Role, LongestRole), Table = CardText.Short(Table, LongestRole) };
    }

    internal override Room Change(Room room, Entry entry) => room.With(room.Guests[Guest] with { Role = Role, Table = Table });
}
