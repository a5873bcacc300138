using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>What the browser sent about a report.</summary>
public sealed class ReportForm
{
    public string? Reason { get; init; }
    public string? Text { get; init; }
    public string? Email { get; init; }

    internal ReportContent? Read(bool isVisitor, bool isRemark, Errors errors)
    {
        var known = Enum.TryParse<ReportReason>(Reason, out var reason) && Enum.IsDefined(reason) && reason != ReportReason.Remark;
        if (isRemark) (known, reason) = (true, ReportReason.Remark);
        if (!known) errors.Add(nameof(Reason), "Dites ce qui ne va pas.");
        var text = TypedText.Lines(Text);
        if (text?.Length > Report.LongestText) errors.Add(nameof(Text), "Au plus {0} caractères.", Report.LongestText);
        if (text is null && known && reason == ReportReason.Other) errors.Add(nameof(Text), "Dites en quelques mots ce qui ne va pas.");
        if (text is null && isRemark) errors.Add(nameof(Text), "Écrivez votre remarque.");
        // A remark is welcome from who wants no answer; what hurts is answered.
        var isAsked = isVisitor && !(isRemark && string.IsNullOrWhiteSpace(Email));
        var email = isAsked ? EmailAddress.Parse(Email) : null;
        if (isAsked && email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide.");
        return errors.Any ? null : new(reason, text, email?.Value);
    }
}

/// <summary>What was typed, read.</summary>
internal sealed record ReportContent(ReportReason Reason, string? Text, string? Email);

/// <summary>A decision, as typed.</summary>
public sealed class DecisionForm
{
    public string? Answer { get; init; }

    /// <summary>Ticked: everybody reads the answer to a remark under the card.</summary>
    public string? Shown { get; init; }

    internal bool IsShown => Shown == "true";

    /// <summary>The reason of a decision; the answer to a remark, which may be none unless it is to be shown.</summary>
    internal string? Read(bool isRemark, Errors errors)
    {
        var answer = isRemark ? TypedText.Lines(Answer) : TypedText.Line(Answer);
        if (answer is null && !isRemark)
            errors.Add(nameof(Answer), "Donnez une raison : elle sera lue par les personnes concernées.");
        else if (answer is null && IsShown) errors.Add(nameof(Answer), "Écrivez d’abord la réponse à montrer.");
        else if (answer?.Length > Report.LongestAnswer) errors.Add(nameof(Answer), "Au plus {0} caractères.", Report.LongestAnswer);
        return errors.Any ? null : answer;
    }
}
