using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// Somebody writes a card: an idea, what a table found, an argument on a line. The room gives its number and, in a rotation, its round.
/// </summary>
/// <param name="Step">Key of the step.</param>
/// <param name="Text">At most <see cref="Card.LongestText"/> characters.</param>
/// <param name="Column">Key of one of the step's columns; the room fills in the table of whoever is seated.</param>
/// <param name="Kind">Key of one of the step's kinds.</param>
internal sealed record CardWritten(string Step, string Text, string? Column = null, string? Kind = null) : Fact
{
    /// <summary>Given by the room.</summary>
    public int Card { get; init; }
    public int Round { get; init; }

    /// <summary>A facilitator copies paper, the host of a table notes what is said; anybody else types.</summary>
    public CardSource Source { get; init; }

    /// <summary>The author agrees to be quoted.</summary>
    public bool Quotable { get; init; }
    public Guid? Photo { get; init; }

    internal override int Touched => Card;
    internal override int Weight => Text.Length;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        var (text, unreadable) = CardText.Read(Text);
        if ((room.MayAct(who) ?? unreadable) is { } refusal) return refusal;
        if (room.Find(Step) is not { } step || (!who.Leads && step != room.Current))
            return new Refusal("Ce temps de l’atelier n’est pas ouvert.");
        if (room.Cards.Count >= Room.MostCards) return new Refusal("L’atelier déborde de cartes : il n’en prend plus.");
        var guest = room.GuestOf(who.Participant);
        var completed =
            this with
            {
                Text = text!,
                Card = room.Cards.Count + 1,
                Column = Column ?? room.TableOf(guest, step),
                Round = room.RoundOf(step)
            };
        if (completed.Misplaced(room, step, guest) is { } misplaced) return misplaced;
        var kept = completed.Trusted(step, who, guest);
        return kept.Photo is { } photo && !room.Has(photo) ? new Refusal("Cette photo n’est plus là.") : kept;
    }

    internal override Room Change(Room room, Entry entry) => room.With(
        new Card(Card, Step, Text, room.GuestOf(entry.Participant)?.Number, entry.At)
        {
            Column = Column, Kind = Kind, Source = Source, Quotable = Quotable, Photo = Photo, Round = Round,
        });

    private Refusal? Misplaced(Room room, Step step, Guest? guest)
    {
        if (step.Kind is not (StepKind.Collect or StepKind.Rotate or StepKind.Line or StepKind.Speak or StepKind.Rate))
            return new Refusal("On n’écrit pas de carte à ce moment.");
        if (step.Columns.Count > 0 && !step.Columns.Any(column => column.Key == Column))
            return new Refusal("Choisissez où va cette carte.", "Column");
        if (step.Kinds.Count > 0 && step.Kind != StepKind.Rate && !step.Kinds.Any(kind => kind.Key == Kind))
            return new Refusal("Choisissez le type de cette carte.", "Kind");
        if (room.TableOf(guest, step) is { } table && table != Column)
            return new Refusal("À ce tour, vous êtes à une autre table.", "Column");
        return step.Kind == StepKind.Line && guest is not null ? room.OutOfTurn(step, Kind) : null;
    }

    // Only what the step offers is kept, and only those who may say so say that a card comes from elsewhere.
    private CardWritten Trusted(Step step, Who who, Guest? guest) => this with
    {
        Column = step.Columns.Count > 0 ? Column : null,
        Kind = step.Kinds.Count > 0 && step.Kind != StepKind.Rate ? Kind : null,
        Source = who.Leads ? Source : guest is { IsHost: true } && Source == CardSource.Scribe ? CardSource.Scribe : CardSource.Typed,
        Photo = who.Leads || guest is { IsHost: true } ? Photo : null,
    };
}
