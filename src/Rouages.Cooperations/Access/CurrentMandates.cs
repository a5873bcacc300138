using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations;

/// <summary>Which mandates are current: the one place that says so, but for compiled queries, which cannot call it.</summary>
public static class CurrentMandates
{
    /// <summary>The mandates that run on this day, both ends included.</summary>
    public static IQueryable<Mandate> Current(this IQueryable<Mandate> mandates, DateOnly today) =>
        mandates.Where(mandate => mandate.From <= today && (mandate.Until == null || mandate.Until >= today));
}
