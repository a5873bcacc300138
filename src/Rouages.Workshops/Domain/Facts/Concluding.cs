using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// What remains of the workshop in the words of the facilitator: a synthesis, what they noted, what comes next. The last one said
/// replaces those before; it may be written once the workshop is over.
/// </summary>
/// <param name="Synthesis">A few paragraphs, for whoever was not there.</param>
/// <param name="Keeps">What they noted of the room, one sentence a line.</param>
/// <param name="Next">The next date, and where.</param>
internal sealed record Concluded(string? Synthesis = null, string? Keeps = null, string? Next = null) : FacilitatorFact
{
    public const int LongestSynthesis = 2000;
    public const int LongestKeeps = 1200;
    public const int LongestNext = 200;
    public const int MostKept = 7;

    internal override int Weight => (Synthesis?.Length ?? 0) + (Keeps?.Length ?? 0) + (Next?.Length ?? 0);

    protected override Refusal? Refuses(Room room)
    {
        if (CardText.Lines(Synthesis)?.Length > LongestSynthesis) return TooLong("Synthesis", LongestSynthesis);
        if (CardText.Lines(Keeps)?.Length > LongestKeeps) return TooLong("Keeps", LongestKeeps);
        if (ListOf(CardText.Lines(Keeps)).Count > MostKept)
            return new Refusal("Gardez {0} phrases au plus : ce sont celles que l’on retiendra.", "Keeps") { Arguments = [MostKept] };
        return CardText.Lines(Next)?.Length > LongestNext ? TooLong("Next", LongestNext) : null;
    }

    protected override Fact Kept(Room room) =>
        new Concluded(CardText.Lines(Synthesis), CardText.Lines(Keeps), CardText.Short(Next, LongestNext));

    internal override Room Change(Room room, Entry entry) => room with { Conclusion = new(Synthesis, ListOf(Keeps), Next) };

    private static List<string> ListOf(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Refusal TooLong(string field, int longest) =>
        new("Au plus {0} caractères.", field) { Arguments = [longest] };
}

/// <summary>
/// A participant leaves with a word, while the workshop ends or just after. It is signed, and quoted outside of the room, only when they
/// say so; the last one said replaces the one before, an empty one takes it back.
/// </summary>
/// <param name="Text">At most <see cref="Card.LongestText"/> characters.</param>
/// <param name="Signed">They sign with their first name and accept to be quoted outside of the room.</param>
internal sealed record WordLeft(string? Text = null, bool Signed = false) : Fact
{
    internal override int Weight => Text?.Length ?? 0;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is not { } guest) return new Refusal("Rejoignez l’atelier pour laisser un mot.");
        if (room.MayAct(who) is { } closed) return closed;
        var text = CardText.Lines(Text);
        if (text?.Length > Card.LongestText)
            return new Refusal("Au plus {0} caractères.", "Text") { Arguments = [Card.LongestText] };
        if (Signed && text is not null && guest.Name is null)
            return new Refusal("Pour signer, donnez d’abord votre prénom dans « Ma place ».", "Signed");
        return new WordLeft(text, Signed && text is not null);
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { Removed: false } guest ? room.WithWord(guest.Number, this) : room;
}
