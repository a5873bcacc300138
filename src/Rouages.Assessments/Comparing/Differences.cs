using Rouages.Web;

namespace Rouages.Assessments.Comparing;

/// <summary>A difference always shows its sign: a reader who sees no colour reads it too.</summary>
internal static class Differences
{
    public static string Say(Words T, double difference, int decimals = 1)
    {
        var text = T.Number(Math.Abs(difference), decimals);
        return text == T.Number(0, decimals) ? "=" : (difference > 0 ? "+" : "−") + text;
    }
}
