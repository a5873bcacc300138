using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>
/// A person votes. A vote is a state, not an addition: the last one on a target replaces those before, so that sending it twice, or
/// after a lost connection, counts once.
/// </summary>
/// <param name="Step">Key of the step.</param>
/// <param name="Target"><c>12</c> for a card, <c>g3</c> for a group, <see cref="Statement"/> for the sentence of the ballot.</param>
/// <param name="Value">Points; -1, 0 or 1 for thumbs and consent (-1 objects); null takes the vote back.</param>
/// <param name="Objection">Why, when consent is refused.</param>
internal sealed record Voted(string Step, string Target, int? Value, string? Objection = null) : Fact
{
    public const string Statement = "statement";

    internal override int Weight => Objection?.Length ?? 0;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.GuestOf(who.Participant) is not { } guest) return new Refusal("Rejoignez l’atelier pour voter.");
        if (room.MayAct(who) is { } closed) return closed;
        if (room.Current is not { Kind: StepKind.Vote, Ballot: { } ballot } step || step.Key != Step)
            return new Refusal("Ce vote n’est pas ouvert.");
        if (TargetKey.Read(Target) is not { } target || !room.Takes(step, target))
            return new Refusal("On ne peut pas voter pour cette carte.");
        var vote = this with { Target = target.ToString() };
        if (vote.Overdone(room, ballot, guest) is { } refusal) return refusal;
        return vote with
        {
            Objection = ballot.Kind == BallotKind.Consent && Value < 0 ? CardText.Short(Objection, Card.LongestText)
            : null
        };
    }

    internal override Room Change(Room room, Entry entry) =>
        room.GuestOf(entry.Participant) is { Removed: false } guest
            ? room.With(guest, Step, TargetKey.Canonical(Target), Value is { } value ? new Vote(value, Objection) : null) : room;

    private Refusal? Overdone(Room room, Ballot ballot, Guest guest)
    {
        if (Value is not { } value) return null;
        if (ballot.Kind != BallotKind.Points)
        {
            if (value is < -1 or > 1) return new Refusal("Ce vote n’est pas lisible.");
            return ballot.Kind == BallotKind.Consent && value < 0 && CardText.Short(Objection, Card.LongestText) is null
                ? new Refusal("Dites votre objection, pour qu’elle soit entendue.", "Objection") : null;
        }

        if (value < 0) return new Refusal("Ce vote n’est pas lisible.");
        var left = ballot.Points - room.Spent(guest, Step, Target);
        return value <= left ? null : new Refusal("Points qui vous restent sur ce vote : {0}.") { Arguments = [left] };
    }
}

/// <summary>
/// The host of a table, or a facilitator, counted raised hands (or dots on paper). Counts stay apart from votes and are marked
/// as such; the last count of a table replaces the one before.
/// </summary>
internal sealed record Counted(string Step, string Target, int Value, int Count, string? Table = null) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.MayAct(who) is { } closed) return closed;
        var guest = room.GuestOf(who.Participant);
        if (!who.Leads && guest is not { IsHost: true })
            return new Refusal("Seules la personne qui anime et les hôtes de table comptent les mains levées.");
        if (room.Find(Step) is not { Kind: StepKind.Vote, Ballot: { } ballot } step || (!who.Leads && step != room.Current))
            return new Refusal("Ce vote n’est pas ouvert.");
        if (TargetKey.Read(Target) is not { } target || !room.Takes(step, target))
            return new Refusal("On ne peut pas voter pour cette carte.");
        if (Count is < 0 or > Room.MostGuests) return new Refusal("Ce nombre de mains n’est pas lisible.", "Count");
        if (ballot.Kind == BallotKind.Points ? Value is < 1 or > 100 : Value is < -1 or > 1)
            return new Refusal("Ce vote n’est pas lisible.");
        return this with { Target = target.ToString(), Table = who.Leads ? CardText.Short(Table, RoleGiven.LongestRole) : guest!.Table };
    }

    internal override Room Change(Room room, Entry entry) => room.With(this with { Target = TargetKey.Canonical(Target) });
}
