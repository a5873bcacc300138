using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>Somebody writes a card. The room gives its number and, in a rotation, its table and its round.</summary>
internal sealed record CardWritten(string Step, string Text, string? Column = null, string? Kind = null) : Fact
{
    /// <summary>Given by the room.</summary>
    public int Card { get; init; }
    public int Round { get; init; }
    public CardSource Source { get; init; }
    public bool Quotable { get; init; }
    public Guid? Photo { get; init; }

    internal override int Touched => Card;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        var (text, unreadable) = CardText.Read(Text);
        if ((room.MayAct(who) ?? unreadable) is { } refusal) return refusal;
        if (room.Find(Step) is not { } step || (!who.Leads && step != room.Current)) return new Refusal("Cette étape n’est pas ouverte.");
        if (step.Kind is not (StepKind.Collect or StepKind.Rotate or StepKind.Line)) return new Refusal("On n’écrit pas de carte à cette étape.");
        if (step.Columns.Count > 0 && !step.Columns.Any(column => column.Key == Column)) return new Refusal("Choisissez où va cette carte.", "Column");
        if (step.Kinds.Count > 0 && !step.Kinds.Any(kind => kind.Key == Kind)) return new Refusal("Choisissez ce que dit cette carte.", "Kind");
        if (room.Cards.Count >= Room.MostCards) return new Refusal("Cet atelier ne peut pas porter plus de cartes.");
        return this with { Text = text!, Card = room.Cards.Count + 1, Column = step.Columns.Count > 0 ? Column : null, Kind = step.Kinds.Count > 0 ? Kind : null };
    }

    internal override Room Change(Room room, Entry entry) => room.With(
        new Card(Card, Step, Text, room.GuestOf(entry.Participant)?.Number, entry.At)
        {
            Column = Column, Kind = Kind, Source = Source, Quotable = Quotable, Photo = Photo, Round = Round,
        });
}
