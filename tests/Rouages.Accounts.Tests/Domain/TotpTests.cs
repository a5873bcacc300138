using Rouages.Accounts.Domain;

namespace Rouages.Accounts.Tests;

public sealed class TotpTests
{
    // « 12345678901234567890 » in base 32: the key of RFC 6238, appendix B, whose codes end as these.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"),
        InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_of_two_minutes_ago_is_refused() => Assert.Null(Totp.Accept(Key, Totp.Code(Key, Now.AddMinutes(-2)), Now, 0));

    [Fact]
    public void A_phone_half_a_minute_off_is_accepted()
    {
        Assert.NotNull(Totp.Accept(Key, Totp.Code(Key, Now.AddSeconds(-30)), Now, 0));
        Assert.NotNull(Totp.Accept(Key, Totp.Code(Key, Now.AddSeconds(30)), Now, 0));
    }

    [Fact]
    public void A_code_serves_once()
    {
        var code = Totp.Code(Key, Now);
        var step = Totp.Accept(Key, code, Now, 0)!.Value;
        Assert.Null(Totp.Accept(Key, code, Now.AddSeconds(5), step));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("12345"), InlineData("abcdef"), InlineData("1234567")]
    public void What_is_not_a_code_is_refused(string? typed) => Assert.Null(Totp.Accept(Key, typed, Now, 0));

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
}
