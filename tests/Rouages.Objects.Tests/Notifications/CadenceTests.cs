using System.Globalization;
using Rouages.Objects.Notifications;

namespace Rouages.Objects.Tests.Notifications;

public sealed class CadenceTests
{
    [Theory]
    [InlineData(Cadence.AtOnce, "2026-03-04T10:00:00Z", "2026-03-04T10:00:00Z")]
    [InlineData(Cadence.Daily, "2026-03-04T10:00:00Z", "2026-03-05T06:00:00Z")]
    [InlineData(Cadence.Daily, "2026-03-04T05:59:00Z", "2026-03-04T06:00:00Z")]
    [InlineData(Cadence.Daily, "2026-03-04T06:00:00Z", "2026-03-05T06:00:00Z")]
    [InlineData(Cadence.Daily, "2026-07-04T10:00:00Z", "2026-07-05T05:00:00Z")]
    [InlineData(Cadence.Weekly, "2026-03-04T10:00:00Z", "2026-03-09T06:00:00Z")]
    [InlineData(Cadence.Weekly, "2026-03-09T05:00:00Z", "2026-03-09T06:00:00Z")]
    [InlineData(Cadence.Weekly, "2026-03-28T10:00:00Z", "2026-03-30T05:00:00Z")]
    [InlineData(Cadence.Never, "2026-03-04T10:00:00Z", null)]
    public void Letters_leave_at_seven_in_Paris(Cadence cadence, string now, string? due) =>
        Assert.Equal(due is null ? null : At(due), cadence.Due(At(now)));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
