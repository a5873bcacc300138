namespace Rouages.Assessments.Tests;

/// <summary>A page that a member opens asks the database at most ten times, whatever the number of answers.</summary>
public sealed class StatementTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("/2")]
    [InlineData("/2/groupe")]
    [InlineData("/2/gestes")]
    [InlineData("/etapes/R1.2")]
    [InlineData("/evolution")]
    [InlineData("/2/comparer/1")]
    [InlineData("/2/rapport")]
    [InlineData("/2/partages")]
    public async Task A_page_sends_at_most_ten_statements(string page)
    {
        var cast = new Cast();
        cast.Closed(1, March.AddMonths(-6), Frozen.Example, respondents: 30);
        cast.Closed(2, March, Frozen.Example, respondents: 60);
        await site.Has([.. cast.Rows]);
        var lead = site.As(cast.Lead);
        site.Statements.Sent.Clear();
        Assert.Equal(200, (int)await lead.Status(cast.Home + page));
        Assert.InRange(site.Statements.Sent.Count, 1, 10);
    }
}
