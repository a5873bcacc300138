using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    // Who said that they are done with a vote, though points are left or a card has no answer.
    private ImmutableHashSet<(string Step, int Guest)> Finished { get; init; } = [];

    // Votes whose result was shown before everybody had finished.
    private ImmutableHashSet<string> Revealed { get; init; } = [];

    /// <summary>True once the facilitator has shown the result of a vote.</summary>
    public bool IsRevealed(string step) => Revealed.Contains(step);

    /// <summary>True for whoever is no longer waited for: all is given, or they said so.</summary>
    public bool IsDone(int guest, Step step) => IsDone(guest, step, TargetsOf(step));

    /// <summary>True for whoever said so themselves.</summary>
    public bool SaidDone(int guest, string step) => Finished.Contains((step, guest));

    internal Room WithDone(int guest, string step) => this with { Finished = Finished.Add((step, guest)) };

    internal Room WithRevealed(string step) => this with { Revealed = Revealed.Add(step) };

    private bool IsDone(int guest, Step step, int targets)
    {
        if (SaidDone(guest, step.Key)) return true;
        if (step.Ballot is not { } ballot) return false;
        var votes = VotesOf(guest, step.Key).ToList();
        return ballot.Kind == BallotKind.Points ? votes.Sum(vote => vote.Value.Value) >= ballot.Points
            : votes.Count > 0 && votes.Count >= targets;
    }

    private int TargetsOf(Step step)
    {
        if (step.Ballot is null || step.Ballot.Statement is not null) return 1;
        var cards = CardsFor(step).ToList();
        return cards.Where(card => card.Group is not null).DistinctBy(card => card.Group).Count()
            + cards.Count(card => card.Group is null);
    }
}
