using System.Globalization;

namespace Rouages.Web;

/// <summary>
/// Numbers as drawings write them. A drawing holds hundreds of them: whole numbers are written much faster than fractions.
/// </summary>
public static class SvgNumber
{
    /// <summary>Drawing units with one decimal at most: 12, -12.3, .4.</summary>
    public static string Of(double value) => OfTenths(Tenths(value));

    internal static int Tenths(double value) => (int)Math.Round(value * 10);

    internal static string OfTenths(int tenths)
    {
        var whole = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        if (tenths % 10 == 0) return whole;
        return $"{(tenths is < 0 and > -10 ? "-" : "")}{(tenths is > -10 and < 10 ? "" : whole)}.{(char)('0' + Math.Abs(tenths % 10))}";
    }
}
