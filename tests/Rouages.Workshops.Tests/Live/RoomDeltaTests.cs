using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Tests.Live;

public sealed class RoomDeltaTests
{
    private const string All = """
        {"card":1,"group":1,"guest":1,"into":1,"step":"a","text":"b","title":"c","target":"1",
        "column":"d","value":1,"position":1,"cards":[1],"reason":"e"}
        """;

    [Fact]
    public void Ten_thousand_changes_are_told_in_a_few_words()
    {
        var delta =
            RoomDelta.Of(
                [.. Enumerable.Range(1, 10_000)
                    .Select(number =>
                        At(number,
                            number % 2 == 0 ? new CardWritten("idees", "Un jardin") { Card = number } : new Voted("vote", "1", 1)))]);
        Assert.Equal((10_000L, 5_000, false), (delta.Last, delta.Cards, delta.Reload));
        Assert.Equal(["card", "tally"], delta.Topics.Order());
    }

    [Fact]
    public void Cards_that_go_are_named_so_that_a_phone_that_shows_them_reads_again()
    {
        Assert.Equal([3, 5], RoomDelta.Of([At(1, new CardWithdrawn(3)), At(2, new CardHidden(5, "Doublon"))]).Gone);
        var many = RoomDelta.Of([.. Enumerable.Range(1, 101).Select(number => At(number, new CardWithdrawn(number)))]);
        Assert.Empty(many.Gone);
        Assert.Contains("all", many.Topics);
    }

    [Fact]
    public void Every_kind_of_fact_that_pages_show_has_a_topic()
    {
        // Names, counts and the photos of the walls are on the pages of those who lead, which read themselves again at each push.
        string[] silent = ["unknown", "join", "rename", "photo", "unpin"];
        var told = FactJson.Kinds.Except(silent)
            .Where(kind => FactJson.Read(kind, All) is not { } fact
                || RoomDelta.Of([At(1, Numbered(fact))]).Topics.Count == 0);
        Assert.Empty(told);
    }

    // The room numbers a new card before it is told.
    private static Fact Numbered(Fact fact) => fact is CardWritten written ? written with { Card = 1 } : fact;

    private static Entry At(long number, Fact fact) => new(number, Guid.CreateVersion7(FakeClock.Start), null, fact, FakeClock.Start);
}
