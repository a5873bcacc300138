using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A person places themselves on the line; anyone may change side at any time.</summary>
/// <param name="Step">Key of the step.</param>
/// <param name="Position">From -100 (against) to 100 (for); around 0 one is undecided.</param>
internal sealed record PositionTaken(string Step, int Position) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is null) return new Refusal("Rejoignez l’atelier pour vous placer.");
        if (room.MayAct(who) is { } closed) return closed;
        if (room.Current is not { Kind: StepKind.Line } step || step.Key != Step)
            return new Refusal("Ce temps de l’atelier n’est pas ouvert.");
        return this with { Position = Math.Clamp(Position, -100, 100) };
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { Removed: false } guest ? room.With(guest, this) : room;
}

/// <summary>A person places a cooperation on a wheel, or a stage on its scale; the last value counts.</summary>
/// <param name="Step">Key of the step.</param>
/// <param name="Column">Key of the cooperation, theme or stage.</param>
/// <param name="Kind">Key of the wheel, when the step has kinds.</param>
/// <param name="Value">From 0 to <see cref="Domain.Step.Scale"/>, or <see cref="Unsure"/>; null takes it back.</param>
internal sealed record Rated(string Step, string Column, string? Kind, int? Value) : Fact
{
    /// <summary>The value of whoever does not know, of a stage that the room agrees on.</summary>
    public const int Unsure = -1;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is null) return new Refusal("Rejoignez l’atelier pour vous placer.");
        if (room.MayAct(who) is { } closed) return closed;
        if (room.Current is not { Kind: StepKind.Rate or StepKind.Agree } step || step.Key != Step)
            return new Refusal("Ce temps de l’atelier n’est pas ouvert.");
        if (!step.Columns.Any(column => column.Key == Column) || (step.Kinds.Count > 0 && !step.Kinds.Any(kind => kind.Key == Kind)))
            return new Refusal("Choisissez ce que vous placez.", "Column");
        if (Value is { } value && (value > step.Scale || (value < 0 && (value != Unsure || step.Kind != StepKind.Agree))))
            return new Refusal("Choisissez un nombre entre 0 et {0}.", "Value") { Arguments = [step.Scale] };
        return step.Kinds.Count > 0 ? this : this with { Kind = null };
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { Removed: false } guest ? room.With(guest, this) : room;
}

/// <summary>
/// The facilitator notes a value for the group, shown on screen at once, or that it keeps its disagreement about a stage
/// (<see cref="Disagreement"/>); it stands beside what each person gave, never over it.
/// </summary>
internal sealed record Agreed(string Step, string Column, int Value, string? Note = null) : Fact
{
    /// <summary>The value of a group that keeps its disagreement.</summary>
    public const int Disagreement = -1;

    internal override int Weight => Note?.Length ?? 0;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (Room.OnlyLeads(who) is { } refusal) return refusal;
        if (room.Find(Step) is not { Kind: StepKind.Agree or StepKind.Rate } step)
            return new Refusal("Ce temps de l’atelier n’existe pas.");
        if (!step.Columns.Any(column => column.Key == Column)) return new Refusal("Choisissez ce que vous placez.", "Column");
        if (Value > step.Scale || (Value < 0 && (Value != Disagreement || step.Kind != StepKind.Agree))) return new Refusal("Choisissez un nombre entre 0 et {0}.", "Value")
        { Arguments = [step.Scale] };
        return this with { Note = CardText.Short(Note, Card.LongestText) };
    }

    internal override Room Change(Room room, Entry entry)
    {
        var noted = new Agreement(Value == Disagreement ? null : Value, Note, entry.At);
        // Noted again as it stands, it says nothing new.
        return room.Agreements.TryGetValue((Step, Column), out var before) && before with { At = entry.At } == noted ? room
            : room with { Agreements = room.Agreements.SetItem((Step, Column), noted) };
    }
}

/// <summary>The room looks at one point of what it agrees on: screen and phones show that one.</summary>
internal sealed record PointShown(string Step, string Column) : FacilitatorFact
{
    protected override Refusal? Refuses(Room room) =>
        room.Find(Step) is not { Kind: StepKind.Agree } step ? new Refusal("Ce temps de l’atelier n’existe pas.")
            : step.Columns.Any(column => column.Key == Column) ? null : new Refusal("Choisissez un point de ce temps.", "Column");

    internal override Room Change(Room room, Entry entry) =>
        room.Points.GetValueOrDefault(Step) == Column ? room : room with { Points = room.Points.SetItem(Step, Column) };
}
