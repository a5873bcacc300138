using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Noting;
using Rouages.Steering.Planning;
using Rouages.Steering.Sharing;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>The form of a new action, arriving filled in when an advice led here.</summary>
public sealed record AddActionView(
    CooperationPlace Place, ActionForm Form, Errors Errors, IReadOnlyList<Seat> Seats, IReadOnlyList<StageChoice> Stages)
        : View<AddActionPage>;

/// <summary>One action with its form, its proofs and what happened to it.</summary>
public sealed record ActionView(
    CooperationPlace Place, Guid Id, string Title, PlanStatus Status, bool Late, string? Stage, ActionForm Form, Errors Errors,
    IReadOnlyList<Seat> Seats, IReadOnlyList<StageChoice> Stages, IReadOnlyList<AttachmentLine> Attachments,
        IReadOnlyList<HistoryLine> History,
    AttachmentInput Attachment, Errors AttachmentErrors) : View<ActionPage>
{
    /// <summary>What others read of it; null while it is not shared.</summary>
    public ExperienceLine? Shared { get; init; }

    /// <summary>It asks others for support: it was born of a need.</summary>
    public bool IsRequest => Origin?.Kind is "need" or FindingOrigin.Word;

    /// <summary>It is done, serves a stage and is shown by a proof: it may be told to others.</summary>
    public bool MayBeShared { get; init; }
    public ShareForm Sharing { get; init; } = new();
    public Errors SharingErrors { get; init; } = new();

    /// <summary>Who is in charge, when they left the collective since.</summary>
    public Option? Left { get; init; }

    /// <summary>What it serves, when that is no stage of the frameworks used here.</summary>
    public Option? OtherStage { get; init; }

    /// <summary>What is saved now, when somebody else was faster than this form.</summary>
    public ActionForm? Now { get; init; }

    /// <summary>The decision that ended the one it carries out; null while that holds.</summary>
    public EndedLine? Ended { get; init; }

    /// <summary>Where it came from, while that is there.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>A decision that ended another.</summary>
public sealed record EndedLine(Guid Id, string Title);

/// <summary>A proof as the page shows it.</summary>
public sealed record AttachmentLine(Guid Id, string Title, string? Link, bool IsFile, string By, DateTimeOffset At)
{
    /// <summary>The picture that it is, if it is one.</summary>
    public PictureFacts? Picture { get; init; }
}

/// <summary>Something that happened to the action: a move on the board, or an edit.</summary>
/// <param name="What">What changed, each a short sentence.</param>
/// <param name="By">Who, in whose name.</param>
/// <param name="At">When.</param>
public sealed record HistoryLine(IReadOnlyList<string> What, string By, DateTimeOffset At);

/// <summary>What was typed in the proof form.</summary>
public sealed record AttachmentInput(string? Title, string? Link);
