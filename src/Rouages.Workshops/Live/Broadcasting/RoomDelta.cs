using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>What changed up to a number: the kinds of things, not how they are now. A page that shows them reads itself again.</summary>
/// <param name="Last">Number of the last entry told; say it to <c>Follow</c> after a lost connection.</param>
/// <param name="Topics"><c>card</c>, <c>group</c>, <c>tally</c>, <c>line</c>, <c>spread</c>, <c>agreement</c>, <c>step</c>, <c>floor</c>,
/// <c>tables</c>, <c>role</c>; <c>all</c>: read the page whatever it shows.</param>
/// <param name="Cards">How many cards were written.</param>
/// <param name="Gone">Numbers of the cards that were withdrawn or hidden.</param>
/// <param name="Reload">Too much happened to whoever was away: read the page again.</param>
internal sealed record RoomDelta(
    long Last, IReadOnlyCollection<string> Topics, int Cards, IReadOnlyCollection<int> Gone, bool Reload = false)
{
    /// <summary>Whoever was away for more entries than that reads the page.</summary>
    public const int MostMissed = 300;

    private const int MostGone = 100;

    public static RoomDelta Nothing(long last) => new(last, [], 0, []);

    public static RoomDelta Everything(long last) => new(last, [], 0, [], Reload: true);

    /// <summary>What some entries changed, in their order.</summary>
    /// <param name="entries">At least one.</param>
    public static RoomDelta Of(IReadOnlyList<Entry> entries)
    {
        var (topics, gone, cards) = (new HashSet<string>(), new List<int>(), 0);
        foreach (var entry in entries)
        {
            topics.UnionWith(TopicsOf(entry.Fact));
            if (entry.Fact is CardWritten) cards++;
            if (entry.Fact is CardWithdrawn or CardHidden) gone.Add(entry.Fact.Touched);
        }

        if (gone.Count > MostGone)
        {
            topics.Add("all");
            gone.Clear();
        }

        return new(entries[^1].Number, topics, cards, gone);
    }

    private static string[] TopicsOf(Fact fact) => fact switch
    {
        CardsGrouped => ["group", "card"],
        GroupTitled => ["group"],
        CardsMerged => ["card"],
        Voted or Counted or VoteFinished => ["tally"],
        ResultsShown => ["tally", "step"],
        Concluded => ["step"],
        WordLeft => ["word"],
        PositionTaken => ["line"],
        Rated => ["spread"],
        Agreed => ["agreement"],
        HandRaised or HandLowered or SpeechGiven or SpeechEnded => ["floor"],
        SeatingPlanned => ["tables", "step"],
        Joined { Table: not null } or SeatTaken => ["tables"],
        RoleGiven => ["role"],
        GuestsRemoved or { Leaving.Count: > 0 } => ["floor", "tally", "line"],
        NewcomersAllowed or Opened or Paused or Resumed or Closed or StepStarted or StepBack or TimerSet or PointShown => ["step"],
        { Touched: > 0 } => ["card"],
        _ => [],
    };
}
