using Rouages.Steering.Domain;

namespace Rouages.Steering.Tests.Domain;

public sealed class DigestTests
{
    private static readonly DateTimeOffset MondayAtSixUtc = new(2026, 3, 9, 6, 0, 0, TimeSpan.Zero); // seven in Paris

    [Fact]
    public void The_weekly_mail_leaves_on_Monday_morning_in_Paris()
    {
        Assert.True(Digest.MayWrite(null, MondayAtSixUtc));
        Assert.False(Digest.MayWrite(null, MondayAtSixUtc.AddMinutes(-1)));
        Assert.False(Digest.MayWrite(null, MondayAtSixUtc.AddDays(1)));
    }

    [Fact]
    public void Summer_time_does_not_move_it() =>
        Assert.True(Digest.MayWrite(null, new DateTimeOffset(2026, 7, 6, 5, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Nobody_is_written_to_twice_in_a_week()
    {
        Assert.False(Digest.MayWrite(MondayAtSixUtc, MondayAtSixUtc.AddHours(3)));
        Assert.True(Digest.MayWrite(MondayAtSixUtc.AddHours(3), MondayAtSixUtc.AddDays(7)));
    }
}
