using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>The workshop opens, for the first time or again after it was closed.</summary>
internal sealed record Opened : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) => Room.OnlyLeads(who) is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) => room with { Status = WorkshopStatus.Open };
}

/// <summary>The workshop is over: nobody writes any more.</summary>
internal sealed record Closed : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) => Room.OnlyLeads(who) is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) => room with { Status = WorkshopStatus.Closed };
}

/// <summary>A step begins.</summary>
internal sealed record StepStarted(string Step) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (Room.OnlyLeads(who) is { } refusal) return refusal;
        return room.Find(Step) is null ? new Refusal("Cette étape n’existe pas.") : this;
    }

    internal override Room Change(Room room, Entry entry) => room.Find(Step) is { } step ? room with { At = room.Steps.IndexOf(step) } : room;
}
