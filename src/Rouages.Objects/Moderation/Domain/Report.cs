using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Moderation;

/// <summary>What somebody finds wrong.</summary>
public enum ReportReason
{
    /// <summary>Hurtful, hateful, harassing.</summary>
    Hurtful = 0,

    /// <summary>Says something private about somebody.</summary>
    Private = 1,

    /// <summary>Against the law.</summary>
    Unlawful = 2,

    /// <summary>Advertising, or nothing to do with the subject.</summary>
    Unwanted = 3,

    /// <summary>Not true, out of date.</summary>
    Wrong = 4,

    /// <summary>Something else, said in words.</summary>
    Other = 5,

    /// <summary>Nothing wrong with anybody: a remark on what the house itself writes.</summary>
    Remark = 6,
}

/// <summary>What a moderator decided.</summary>
public enum ReportDecision
{
    /// <summary>The object stays as it is.</summary>
    Kept = 0,

    /// <summary>It is hidden, with the reason in its place.</summary>
    Hidden = 1,

    /// <summary>It was hidden, and is shown again.</summary>
    Restored = 2,

    /// <summary>Who wrote it took it back before anybody decided.</summary>
    Gone = 3,
}

/// <summary>Somebody says that something should not stand here; a moderator answers.</summary>
internal sealed class Report
{
    public const int LongestText = 1000;
    public const int LongestAnswer = 500;

    /// <summary>Reports of one object by people without an account that wait together; accounts are never refused for others.</summary>
    public const int MostOfVisitors = 3;

    /// <summary>Reports of people without an account on the whole site in one day.</summary>
    public const int MostOfVisitorsADay = 100;

    public required Guid Id { get; init; }
    public required ObjectRef On { get; init; }

    /// <summary>The cooperation whose facilitators look at it; null when only operators do.</summary>
    public Guid? CooperationId { get; init; }
    public required ReportReason Reason { get; init; }
    public string? Text { get; init; }

    /// <summary>Who reports; null for a visitor, and once they are gone. Moderators do not see it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Where a visitor wants the answer; forgotten once it left.</summary>
    public string? Email { get; set; }
    /// <summary><c>fr</c> or <c>en</c>: the language of that answer.</summary>
    public required string Language { get; init; }
    public required DateTimeOffset At { get; init; }
    public ReportDecision? Decision { get; private set; }

    /// <summary>Why, in words for whoever reported and for whoever wrote; null for a remark that was read and not answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Everybody reads the answer to this remark under what it is about; the remark itself is never shown.</summary>
    public bool IsAnswerShown { get; private set; }
    public Act? Decided { get; private set; }
    public bool IsOpen => Decided is null;

    /// <summary>Answers it. A remark may be closed without a word; every other decision has its reason.</summary>
    public Refusal? Decide(ReportDecision decision, string? answer, Act act)
    {
        if (answer is null && Reason != ReportReason.Remark)
            return new Refusal("Donnez une raison : elle sera lue par les personnes concernées.", "Answer");
        if (decision == ReportDecision.Restored)
        {
            if (Decision != ReportDecision.Hidden) return new Refusal("Ce signalement n’a rien masqué.");
        }
        else if (!IsOpen) return new Refusal("Ce signalement est déjà traité.");
        (Decision, Answer, Decided) = (decision, answer, act);
        return null;
    }

    /// <summary>Lets everybody read the answer to a remark, or takes it back from their eyes.</summary>
    public Refusal? ShowAnswer(bool shown)
    {
        if (Reason != ReportReason.Remark) return new Refusal("Seule la réponse à une remarque se montre sous la fiche.");
        if (Answer is null) return new Refusal("Écrivez d’abord la réponse à montrer.", "Answer");
        IsAnswerShown = shown;
        return null;
    }
}
