using FsCheck;
using FsCheck.Fluent;
using Rouages.Web.Api;

namespace Rouages.Web.Tests.Api;

public sealed class CursorTests
{
    [Theory, InlineData(""), InlineData("abc"), InlineData("****"), InlineData("MTo"), InlineData("Mjp4"), InlineData("MTr_"),
        InlineData("eHg")]
    public void What_is_no_cursor_of_ours_gives_nothing(string cursor) => Assert.Null(Cursor.Read(cursor));

    [Fact]
    public void A_very_long_one_is_not_read() => Assert.Null(Cursor.Read(Cursor.After(new string('a', 400))));

    [Fact]
    public void Each_key_comes_back() =>
        Prop.ForAll(Gen.Elements("60057", "R32", "é", "019a5e2c7d107c3a9a512f0b6c1d4e55", "2A004").ToArbitrary(), key =>
        Cursor.Read(Cursor.After(key)) == key).QuickCheckThrowOnFailure();
}
