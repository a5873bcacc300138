using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Opening;
using Rouages.Cooperations;
using Rouages.Mail;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>How far one respondent is: never what they said.</summary>
public sealed record RespondentLine(
    Guid Id, string Name, string? Organisation, bool HasAddress, int Answered, bool Finished, DateTimeOffset? RemindedAt,
        bool MayBeReminded, DateTimeOffset? RemindableFrom, MailState? Letter)
{
    public bool HasStarted => Finished || Answered > 0;

    /// <summary>Nobody has answered with a link yet, and there is no account to come by.</summary>
    public bool MayHaveNewLink { get; init; }

    /// <summary>The typed address from which the last letter came back; null when there is nothing to correct.</summary>
    public string? FailedAddress { get; init; }
}

/// <param name="Place">The cooperation.</param>
/// <param name="Title">Title of the campaign.</param>
/// <param name="Number">Its number.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="IsLate">The deadline is behind.</param>
/// <param name="Stages">How many stages there are to answer.</param>
/// <param name="Lines">By organisation then name.</param>
/// <param name="Form">What was typed and refused.</param>
/// <param name="Problems">Of the pasted list.</param>
/// <param name="Errors">Field by field.</param>
public sealed record FollowView(
    CooperationPlace Place, string Title, int Number, DateOnly Deadline, bool IsLate, int Stages, IReadOnlyList<RespondentLine> Lines,
    FollowForm Form, IReadOnlyList<LineProblem> Problems, Errors Errors) : View<FollowPage>
{
    public string Base => $"/cooperations/{Place.Slug}/rouages/{Number}";
    public int Finished => Lines.Count(line => line.Finished);
    public int Started => Lines.Count(line => line.HasStarted);

    /// <summary>Letters that reached nobody, and will not.</summary>
    public int Undelivered => Lines.Count(line => line.Letter.IsLost());

    public bool MayRemind => Lines.Any(line => line.MayBeReminded);

    /// <summary>When the first reminder may leave, while none may; null when there is nobody to remind.</summary>
    public DateTimeOffset? RemindableFrom => Lines.Min(line => line.RemindableFrom);

    /// <summary>There is nothing better to do than to close: everybody finished, or the date is past.</summary>
    public bool IsTimeToClose => IsLate || (Lines.Count > 0 && Finished == Lines.Count);
}

internal static class LostLetters
{
    /// <summary>The letter reached nobody, and will not.</summary>
    public static bool IsLost(this MailState? letter) => letter is MailState.AddressRefused or MailState.GivenUp;
}

public sealed class FollowForm
{
    public Guid? Respondent { get; init; }
    public string? Deadline { get; init; }
    public string? Guests { get; init; }
    public string? Address { get; init; }

    /// <summary>The field in which the address of this respondent is corrected.</summary>
    internal static string AddressOf(Guid respondent) => $"Address-{respondent:N}";

    /// <summary>Read by hand: a button alone sends no field, which model binding takes for no form.</summary>
    internal static FollowForm From(IFormCollection form) => new()
    {
        Respondent = Guid.TryParse(form["Respondent"], out var id) ? id : null, Deadline = form["Deadline"], Guests = form["Guests"],
        Address = form["Address"],
    };
}

/// <summary>Links to hand over: shown once, because only their trace is kept.</summary>
public sealed record HandOutsView(
    CooperationPlace Place, string Title, int Number, DateOnly Deadline, IReadOnlyList<HandOut> HandOuts) : View<HandOutsPage>;

/// <param name="Name">For whom.</param>
/// <param name="Organisation">Their organisation.</param>
/// <param name="Address">The absolute address.</param>
public sealed record HandOut(string Name, string? Organisation, string Address);

/// <param name="Place">The cooperation.</param>
/// <param name="Title">Title of the campaign.</param>
/// <param name="Number">Its number.</param>
/// <param name="Invited">How many were invited.</param>
/// <param name="Answered">How many said something.</param>
public sealed record CloseView(CooperationPlace Place, string Title, int Number, int Invited, int Answered) : View<ClosePage>;
