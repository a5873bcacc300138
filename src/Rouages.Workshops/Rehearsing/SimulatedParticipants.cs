using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Rehearsing;

/// <summary>What simulated people do at a moment of a rehearsal. Pure: the room and chance decide.</summary>
internal static class SimulatedParticipants
{
    private const int MostCards = 6;

    private static readonly string[] Ideas =
    [
        "Ouvrir un lieu commun un soir par semaine", "Acheter ensemble le matériel qui dort chez chacun",
            "Raconter ce que l’on a réussi, même petit",
        "Une personne payée pour animer, deux jours par semaine", "Aller voir les habitants qui ne viennent jamais",
            "Un tableau des moyens que l’on partage",
        "Signer une charte courte, en une page", "Inviter la communauté de communes dès le début",
            "Une visite chez les voisins qui l’ont déjà fait",
        "Un repas après chaque réunion", "Dire clairement qui décide de quoi", "Garder du temps pour ce qui ne se mesure pas",
    ];

    /// <summary>A third of those who have not done what the step asks do it now.</summary>
    public static IEnumerable<(Guid Participant, Fact Fact)> Moment(Room room, Random chance)
    {
        if (room.Current is not { } step) yield break;
        foreach (var guest in room.Guests.Values.Where(guest => guest is { Simulated: true, Removed: false }))
            if (chance.Next(3) == 0 && Act(room, step, guest, chance) is { } fact) yield return (guest.Participant, fact);
    }

    private static Fact? Act(Room room, Step step, Guest guest, Random chance) => step.Kind switch
    {
        StepKind.Collect or StepKind.Rotate => Card(room, step, guest, null, chance),
        StepKind.Line => room.StandOf(step.Key, guest.Number) is { } stand && chance.Next(4) > 0 ? Argue(room, step, guest, stand, chance)
            : new PositionTaken(step.Key, (chance.Next(5) - 2) * 50),
        StepKind.Vote => Vote(room, step, guest, chance),
        StepKind.Rate or StepKind.Agree => Rate(room, step, guest, chance),
        StepKind.Speak => room.Queue.Count < 3 && room.Speech?.Guest != guest.Number && chance.Next(6) == 0 ? new HandRaised() : null,
        _ => null,
    };

    private static CardWritten? Card(Room room, Step step, Guest guest, string? kind, Random chance)
    {
        var table = room.TableOf(guest, step);
        if (room.CardsBy(guest).Count(card => card.Step == step.Key && (table is null || card.Column == table)) >= MostCards
            || chance.Next(4) > 0) return null;
        return new CardWritten(step.Key, Ideas[chance.Next(Ideas.Length)], table ?? Any(step.Columns, chance),
            kind ?? Any(step.Kinds, chance))
        { Quotable = true };
    }

    private static CardWritten? Argue(Room room, Step step, Guest guest, Stand stand, Random chance) =>
        chance.Next(5) > 0 ? null : Card(room, step, guest, step.Kinds.Count == 3 ? step.Kinds[1 - stand.Side].Key : null, chance);

    private static Voted? Vote(Room room, Step step, Guest guest, Random chance)
    {
        if (step.Ballot is not { } ballot) return null;
        string[] targets = ballot.Statement is not null ? [Voted.Statement]
            : [.. room.CardsFor(step).Select(card => card.Group is { } group ? $"g{group}" : $"{card.Number}").Distinct()];
        if (targets.Length == 0) return null;
        var target = targets[chance.Next(targets.Length)];
        if (ballot.Kind == BallotKind.Points) return room.Spent(guest, step.Key, "") < ballot.Points ? new Voted(step.Key, target, 1)
            : null;
        if (room.VotesOf(guest.Number, step.Key).Any(vote => vote.Key == target)) return null;
        var objects = ballot.Kind == BallotKind.Consent && chance.Next(8) == 0;
        return new Voted(step.Key, target, objects ? -1 : ballot.Kind == BallotKind.Consent ? 1 : chance.Next(3) - 1,
            objects ? "Je voudrais d’abord savoir qui paie." : null);
    }

    private static Rated? Rate(Room room, Step step, Guest guest, Random chance)
    {
        var kinds = step.Kinds.Count > 0 ? step.Kinds.Select(kind => kind.Key).ToArray() : new string?[] { null };
        var open = step.Columns.SelectMany(column => kinds.Select(kind => (column.Key, Kind: kind)))
            .Where(wheel => room.RatingOf(step.Key, wheel.Key, wheel.Kind, guest.Number) is null).ToList();
        return open.Count == 0 ? null : new Rated(step.Key, open[0].Key, open[0].Kind, chance.Next(step.Scale + 1));
    }

    private static string? Any(IReadOnlyList<Choice> choices, Random chance) =>
        choices.Count == 0 ? null : choices[chance.Next(choices.Count)].Key;
}
