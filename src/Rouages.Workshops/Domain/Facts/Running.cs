using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>What only a facilitator may do.</summary>
internal abstract record FacilitatorFact : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        (Room.OnlyLeads(who) ?? Refuses(room)) is { } refusal ? refusal : Kept(room);

    protected virtual Refusal? Refuses(Room room) => null;

    /// <summary>The fact within its bounds.</summary>
    protected virtual Fact Kept(Room room) => this;
}

/// <summary>The workshop opens, for the first time or again after it was closed.</summary>
internal sealed record Opened : FacilitatorFact
{
    internal override Room Change(Room room, Entry entry) => room with { Status = WorkshopStatus.Open };
}

/// <summary>Everybody stops, and so does the timer.</summary>
internal sealed record Paused : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) =>
        room.Status == WorkshopStatus.Draft ? new Refusal("L’atelier n’est pas encore ouvert.") : null;

    internal override Room Change(Room room, Entry entry) => room.Stop(entry.At) with { Status = WorkshopStatus.Paused };
}

/// <summary>The workshop goes on, with the time that was left.</summary>
internal sealed record Resumed : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) =>
        room.Status == WorkshopStatus.Draft ? new Refusal("L’atelier n’est pas encore ouvert.") : null;

    internal override Room Change(Room room, Entry entry) => (room with { Status = WorkshopStatus.Open }).Start(entry.At);
}

/// <summary>The workshop is over: nobody writes any more.</summary>
internal sealed record Closed : FacilitatorFact
{
    internal override Room Change(Room room, Entry entry) => room.Stop(entry.At) with { Status = WorkshopStatus.Closed, Speech = null };
}

/// <summary>A step begins, or is gone back to, as it was left: its cards, its votes and the time that remained.</summary>
internal sealed record StepStarted(string Step) : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) => room.Find(Step) is null ? new Refusal("Ce temps de l’atelier n’existe pas.") : null;

    internal override Room Change(Room room, Entry entry) =>
        room.Find(Step) is { } step ? room.Enter(room.Steps.IndexOf(step), entry.At) : room;
}

/// <summary>Back to the step before; nothing of the one left is lost.</summary>
internal sealed record StepBack : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) => room.At > 0 ? null : new Refusal("C’est déjà le premier temps.");

    internal override Room Change(Room room, Entry entry) => room.Enter(Math.Max(0, room.At - 1), entry.At);
}

/// <summary>The timer of the step is set; 0 takes it away.</summary>
internal sealed record TimerSet(int Seconds) : FacilitatorFact
{
    public const int Longest = 8 * 60 * 60;

    protected override Refusal? Refuses(Room room)
    {
        if (room.Current is null) return new Refusal("Lancez d’abord un temps de l’atelier.");
        return Seconds is >= 0 and <= Longest ? null : new Refusal("Un temps dure au plus huit heures.", "Seconds");
    }

    internal override Room Change(Room room, Entry entry) => room.Set(TimeSpan.FromSeconds(Seconds), entry.At);
}
