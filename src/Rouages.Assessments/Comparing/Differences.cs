using Rouages.Web;

namespace Rouages.Assessments.Comparing;

/// <summary>A difference always shows its sign: a reader who sees no colour reads it too.</summary>
internal static class Differences
{
    /// <summary>Between the two numbers that the page shows, so that who subtracts them finds the same.</summary>
    public static string Say(Words T, double before, double after, int decimals = 1)
    {
        var difference = Shown(after, decimals) - Shown(before, decimals);
        var text = T.Number((double)Math.Abs(difference), decimals);
        return text == T.Number(0, decimals) ? "=" : (difference > 0 ? "+" : "−") + text;
    }

    private static decimal Shown(double value, int decimals) => Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
}
