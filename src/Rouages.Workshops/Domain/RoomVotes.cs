using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    // Each person's ballot of a step: value by target.
    private ImmutableDictionary<(string Step, int Guest), ImmutableDictionary<string, Vote>> Ballots { get; init; } =
        ImmutableDictionary<(string, int), ImmutableDictionary<string, Vote>>.Empty;

    private ImmutableDictionary<(string Step, string Target), Tally> Tallies { get; init; } =
        ImmutableDictionary<(string, string), Tally>.Empty;
    private ImmutableDictionary<(string Step, string Target), Tally> Hands { get; init; } =
        ImmutableDictionary<(string, string), Tally>.Empty;
    private ImmutableDictionary<(string Step, string Target, string Table, int Value), int> Counts { get; init; } =
        ImmutableDictionary<(string, string, string, int), int>.Empty;

    // How many people gave something in a step.
    private ImmutableDictionary<string, int> Voices { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Below so many people no value is shown: it would tell who gave it.</summary>
    public const int FewestVoices = 3;

    /// <summary>How many people gave something in a step, whatever became of it since.</summary>
    public int VoicesIn(string step) => Voices.GetValueOrDefault(step);

    /// <summary>
    /// What a target received by votes, each person once; nothing while fewer than <see cref="FewestVoices"/> people voted in the step.
    /// </summary>
    public Tally TallyOf(string step, string target) => VoicesIn(step) < FewestVoices ? default : ExactTallyOf(step, target);

    /// <summary>The same for the room itself, from the first voice on: never shown.</summary>
    internal Tally ExactTallyOf(string step, string target) => Lives(target) ? Tallies.GetValueOrDefault((step, target)) : default;

    /// <summary>What a target received by counted hands, shown beside the votes and marked as such.</summary>
    public Tally HandsOf(string step, string target) => Lives(target) ? Hands.GetValueOrDefault((step, target)) : default;

    /// <summary>What a person gave in a step, by target; without what was given to cards no longer there.</summary>
    public IEnumerable<KeyValuePair<string, Vote>> VotesOf(int guest, string step) =>
        (Ballots.GetValueOrDefault((step, guest)) ?? []).Where(vote => Lives(vote.Key)).OrderBy(vote => vote.Key, StringComparer.Ordinal);

    /// <summary>The objections raised, in no order that tells who raised them first.</summary>
    public IReadOnlyList<string> ObjectionsTo(string step, string target) =>
        [.. Voters(step).Select(ballot => ballot.GetValueOrDefault(target)?.Objection).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>How many of those present have voted: absent people leave both counts, their votes stay.</summary>
    public Turnout TurnoutOf(string step, IReadOnlySet<int> present)
    {
        var guests = Guests.Values.Where(guest => !guest.Removed).ToLookup(guest => present.Contains(guest.Number));
        var (open, targets) = (Find(step), 0);
        if (open is not null) targets = TargetsOf(open);
        return new(guests[true].Count(Has), guests[true].Count(), guests[false].Count(Has))
        {
            Finished = open is null ? 0 : guests[true].Count(guest => IsDone(guest.Number, open, targets)),
        };

        bool Has(Guest guest) => VotesOf(guest.Number, step).Any();
    }

    /// <summary>True when the target may be voted on in that step.</summary>
    internal bool Takes(Step step, TargetKey target) => target.Kind switch
    {
        TargetKind.Statement => step.Ballot?.Statement is not null,
        _ when step.Ballot?.Statement is not null => false,
        TargetKind.Group => Groups.ContainsKey(target.Number),
        _ => LivingCard(target.Number) is { } card && (SourceOf(step) is not { } source || card.Step == source),
    };

    // Points on cards that left the wall come back to those who gave them.
    internal int Spent(Guest guest, string step, string but) =>
        VotesOf(guest.Number, step).Where(vote => vote.Key != but).Sum(vote => vote.Value.Value);

    // Whoever gave those points to others meanwhile keeps what they gave last.
    internal Room Back(int card) => Steps.Where(step => step.Ballot is { Kind: BallotKind.Points }).Aggregate(this, (room, step) =>
        room.Guests.Values.Where(guest => room.Spent(guest, step.Key, "") > step.Ballot!.Points)
            .Aggregate(room, (next, guest) => next.With(guest, step.Key, $"{card}", null)));

    internal Room With(Guest guest, string step, string target, Vote? vote)
    {
        var ballot = Ballots.GetValueOrDefault((step, guest.Number)) ?? ImmutableDictionary<string, Vote>.Empty;
        var tally = Tallies.GetValueOrDefault((step, target));
        if (ballot.TryGetValue(target, out var before)) tally = tally.Add(before.Value, -1);
        if (vote is { Value: 0 } && Find(step)?.Ballot?.Kind == BallotKind.Points) vote = null;
        if (vote == before) return this;
        if (vote is not null) tally = tally.Add(vote.Value, 1);
        var after = vote is null ? ballot.Remove(target) : ballot.SetItem(target, vote);
        return this with
        {
            Ballots = Ballots.SetItem((step, guest.Number), after),
            Tallies = Tallies.SetItem((step, target), tally),
            Voices = Voices.SetItem(step, VoicesIn(step) + (after.IsEmpty ? 0 : 1) - (ballot.IsEmpty ? 0 : 1)),
        };
    }

    internal Room With(Counted counted)
    {
        var key = (counted.Step, counted.Target, counted.Table ?? "", counted.Value);
        var hands = Hands.GetValueOrDefault((counted.Step, counted.Target))
            .Add(counted.Value, counted.Count - Counts.GetValueOrDefault(key));
        return this with { Counts = Counts.SetItem(key, counted.Count), Hands = Hands.SetItem((counted.Step, counted.Target), hands) };
    }

    private Room WithoutVotes(Guest guest) => Steps.Aggregate(this, (room, step) =>
        (room.Ballots.GetValueOrDefault((step.Key, guest.Number)) ?? [])
            .Aggregate(room, (next, vote) => next.With(guest, step.Key, vote.Key, null)));

    private IEnumerable<ImmutableDictionary<string, Vote>> Voters(string step) =>
        Guests.Keys.Select(guest => Ballots.GetValueOrDefault((step, guest))).OfType<ImmutableDictionary<string, Vote>>();

    private bool Lives(string target) =>
        TargetKey.Read(target) is { } key && (key.Kind != TargetKind.Card || LivingCard(key.Number) is not null);

    private Card? LivingCard(int number) => Cards.TryGetValue(number, out var card) && card.Lives ? card : null;
}
