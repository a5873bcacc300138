using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>What the animation decides when it opens a campaign.</summary>
internal sealed record CampaignTerms(string Title, DateOnly Deadline, bool Named, bool IsDemo = false, string? Message = null)
{
    /// <summary>Longer than a year, answers would no longer speak of the same moment.</summary>
    public const int LongestInDays = 366;

    public Refusal? Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title)) return new Refusal("Donnez un titre à ce diagnostic.", nameof(Title));
        if (Title.Trim().Length > Campaign.LongestTitle)
            return new Refusal("Un titre a au plus {0} caractères.", nameof(Title)) { Arguments = [Campaign.LongestTitle] };
        if (Message?.Length > Campaign.LongestMessage)
            return new Refusal("Au plus {0} caractères.", nameof(Message)) { Arguments = [Campaign.LongestMessage] };
        return CheckDeadline(Deadline, today);
    }

    public static Refusal? CheckDeadline(DateOnly deadline, DateOnly today)
    {
        if (deadline < today) return new Refusal("Choisissez une date à venir.", nameof(Deadline));
        return deadline.DayNumber - today.DayNumber > LongestInDays
            ? new Refusal("Choisissez une date dans moins d’un an.", nameof(Deadline)) : null;
    }
}
