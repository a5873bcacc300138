using Rouages.Web.Tables;

namespace Rouages.Web.Tests.Tables;

public class CellTextTests
{
    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026-03-05T00:00:00")]
    [InlineData("05/03/2026")]
    [InlineData("5/3/2026")]
    [InlineData("5.3.2026")]
    [InlineData("5 mars 2026")]
    [InlineData("jeudi 5 mars 2026")]
    [InlineData("5 March 2026")]
    [InlineData("March 5, 2026")]
    [InlineData(" 5\u00a0mars  2026 ")]
    public void A_day_is_written_in_french_or_english(string text) => Assert.Equal(new DateOnly(2026, 3, 5), CellText.Day(text));

    [Theory]
    [InlineData("")]
    [InlineData("demain")]
    [InlineData("31/02/2026")]
    [InlineData("05/03/26")]
    [InlineData("46086")]
    public void What_is_no_day_is_none(string text) => Assert.Null(CellText.Day(text));

    [Theory]
    [InlineData("1234,56", 1234.56)]
    [InlineData("1 234,56", 1234.56)]
    [InlineData("1\u202f234,56 €", 1234.56)]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("1,234.56", 1234.56)]
    [InlineData("$1,234.56", 1234.56)]
    [InlineData("1234.56", 1234.56)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1 234", 1234)]
    [InlineData("0,125", 0.125)]
    [InlineData("-2,5", -2.5)]
    [InlineData("\u22122,5", -2.5)]
    [InlineData("12 %", 12)]
    public void A_number_is_written_in_french_or_english(string text, double number) =>
        Assert.Equal((decimal)number, CellText.Number(text).Value);

    [Theory]
    [InlineData("1,234", "«\u00a0{0}\u00a0» peut se lire de deux façons\u00a0: écrivez-le sans séparer les milliers.")]
    [InlineData("1.234", "«\u00a0{0}\u00a0» peut se lire de deux façons\u00a0: écrivez-le sans séparer les milliers.")]
    [InlineData("12,34,56", "«\u00a0{0}\u00a0» n’est pas un nombre.")]
    [InlineData("1.23,4.5", "«\u00a0{0}\u00a0» n’est pas un nombre.")]
    [InlineData("beaucoup", "«\u00a0{0}\u00a0» n’est pas un nombre.")]
    [InlineData("1e5", "«\u00a0{0}\u00a0» n’est pas un nombre.")]
    [InlineData("", "«\u00a0{0}\u00a0» n’est pas un nombre.")]
    public void What_cannot_be_read_in_one_way_is_refused(string text, string why) =>
        Assert.Equal(why, CellText.Number(text).Refusal?.Message);
}
