using Rouages.Commons;

namespace Rouages.Web.Operating;

/// <summary>Why an operator acts on what belongs to somebody else: kept in the activity log, and told to whom it concerns.</summary>
public static class OperatorReason
{
    /// <summary>Shortest and longest reason, in characters.</summary>
    public const int Shortest = 10, Longest = 500;

    /// <summary>Reads what was typed; null with an error beside the field <c>Reason</c>.</summary>
    public static string? Read(string? typed, Errors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var reason = TypedText.Line(typed);
        if (reason is null || reason.Length < Shortest) errors.Add("Reason", "Dites pourquoi, en une phrase au moins.");
        else if (reason.Length > Longest) errors.Add("Reason", "Au plus {0} caractères.", Longest);
        else if (reason.Contains('@', StringComparison.Ordinal)) errors.Add("Reason",
            "Sans adresse électronique : cette phrase reste dans le journal.");
        return errors["Reason"] is null ? reason : null;
    }
}
