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
        var email = isVisitor ? EmailAddress.Parse(Email) : null;
        if (isVisitor && email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide.");
        return errors.Any ? null : new(reason, text, email?.Value);
    }
}

/// <summary>What was typed, read.</summary>
internal sealed record ReportContent(ReportReason Reason, string? Text, string? Email);

/// <summary>A decision, as typed.</summary>
public sealed class DecisionForm
{
    public string? Answer { get; init; }

    internal string? Read(Errors errors)
    {
        var answer = TypedText.Line(Answer);
        if (answer is null) errors.Add(nameof(Answer), "Donnez une raison : elle sera lue par les personnes concernées.");
        else if (answer.Length > Report.LongestAnswer) errors.Add(nameof(Answer), "Au plus {0} caractères.", Report.LongestAnswer);
        return errors.Any ? null : answer;
    }
}
