using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Steering.Meeting;

/// <summary>One line of the list.</summary>
public sealed record MinutesLine(
    Guid Id, string Title, DateOnly HeldOn, string? Place, DateOnly? NextOn, TimeOnly? NextAt, string? NextNote, int Attendees);

/// <summary>All minutes, the last meeting first.</summary>
public sealed record MinutesListView(CooperationPlace Place, IReadOnlyList<MinutesLine> Lines, DateOnly Today, Guid? JustRemoved)
    : View<MinutesListPage>
{
    /// <summary>The word that they hold; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>The page shown, from 1, of how many, and how many minutes there are in all.</summary>
    public int Page { get; init; } = 1;
    public int Pages { get; init; } = 1;
    public int Total { get; init; }
}

/// <summary>The form, of new minutes or of some that stand.</summary>
public sealed record MinutesFormView(
    CooperationPlace Place, Guid? Id, MinutesForm Form, Errors Errors, IReadOnlyList<Option> People) : View<MinutesFormPage>
{
    /// <summary>Those who were at the last meeting are ticked already.</summary>
    public bool IsLikeLast { get; init; }

    /// <summary>What is saved now, when somebody else was faster than this form.</summary>
    public MinutesForm? Now { get; init; }
}

/// <summary>Somebody who was there.</summary>
public sealed record AttendeeLine(string Name, string? Organisation);

/// <summary>A line of « Pour plus d’informations »; the address is null for a line without one.</summary>
public sealed record MoreLine(string Text, string? Address);

/// <summary>What was decided or is to be done since this meeting.</summary>
public sealed record BornLine(string Title, string Address, string? Aside);

/// <summary>Minutes, whole.</summary>
public sealed record MinutesRead(
    Guid Id, string Title, DateOnly HeldOn, string? Place, string? Referent, IReadOnlyList<AttendeeLine> Attendees, string? Course,
    IReadOnlyList<MoreLine> More, IReadOnlyList<string> Partners, DateOnly? NextOn, string? NextNote, DateTimeOffset? SentAt)
{
    /// <summary>Decisions taken there.</summary>
    public IReadOnlyList<BornLine> Decisions { get; init; } = [];

    /// <summary>Actions that came of it.</summary>
    public IReadOnlyList<BornLine> Actions { get; init; } = [];

    /// <summary>The hour of the next meeting.</summary>
    public TimeOnly? NextAt { get; init; }

    /// <summary>Who could not come.</summary>
    public IReadOnlyList<string> Excused { get; init; } = [];

    /// <summary>How many others read the plan and have not received what stands here: they are written to.</summary>
    public int Readers { get; init; }

    /// <summary>Members who came and do not read the plan: nothing reaches them.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>What was sent is no longer what stands here.</summary>
    public bool ChangedSinceSent { get; init; }
}

/// <summary>The page of a meeting.</summary>
public sealed record MinutesView(CooperationPlace Place, MinutesRead Minutes) : View<MinutesPage>
{
    /// <summary>Why they were not sent.</summary>
    public Errors Errors { get; init; } = new();
}

/// <summary>The same on paper.</summary>
public sealed record PaperMinutesView(string Cooperation, MinutesRead Minutes) : View<PaperMinutes>;
