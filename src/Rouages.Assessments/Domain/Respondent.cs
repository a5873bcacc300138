using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>How far a respondent goes.</summary>
internal enum Depth
{
    /// <summary>Rapide: one declared status per stage.</summary>
    Quick = 0,

    /// <summary>Complet: the indicators too.</summary>
    Full = 1,
}

/// <summary>Someone who answers alone, with an account or with a personal link.</summary>
internal sealed class Respondent
{
    public const int LongestName = 100;
    public const int LongestOrganisation = 160;
    public const int LongestEmail = 254;

    /// <summary>Nobody gets two reminders in less than this.</summary>
    public static readonly TimeSpan BetweenReminders = TimeSpan.FromHours(48);

    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public Guid? PersonId { get; set; }
    public required string Name { get; set; }

    /// <summary>Where to write to someone without an account; an account has its own address.</summary>
    public string? Email { get; set; }

    /// <summary>In which language to write to someone without an account: that of the invitation, then the one they answer in.</summary>
    public string Language { get; set; } = "fr";

    /// <summary>The organisation whose voice this is; with neither id nor label the respondent counts alone.</summary>
    public Guid? OrganisationId { get; set; }
    public string? OrganisationLabel { get; set; }
    public Depth Depth { get; set; }

    /// <summary>Ids of the wheels they know and are asked about; null for all of them.</summary>
    public string[]? Wheels { get; set; }
    public DateTimeOffset? InvitedAt { get; set; }
    public DateTimeOffset? RemindedAt { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Whose voice it is when organisations are averaged.</summary>
    public string Voice => OrganisationId?.ToString() ?? OrganisationLabel ?? Id.ToString();

    public static Respondent Invite(Guid campaign, Guest guest, DateTimeOffset now, string language = "fr") => new()
    {
        Id = Guid.CreateVersion7(now), CampaignId = campaign, PersonId = guest.PersonId, Name = guest.Name,
        Email = guest.PersonId is null ? guest.Email : null, OrganisationId = guest.OrganisationId, OrganisationLabel = guest.Organisation,
        Language = language,
    };

    /// <summary>Another address, since letters to this one come back. Whoever has an account keeps its address there.</summary>
    public Refusal? MoveTo(EmailAddress address, DateTimeOffset now)
    {
        if (PersonId is not null || Email is null) return new Refusal("Cette personne a un compte : elle y change son adresse elle-même.");
        if (StartedAt is not null) return new Refusal("Cette personne a commencé : une autre adresse ouvrirait ses réponses.");
        (Email, InvitedAt, RemindedAt) = (address.Value, now, null);
        return null;
    }

    /// <summary>Not finished, and left in peace for long enough.</summary>
    public bool MayBeReminded(DateTimeOffset now) => RemindableFrom <= now;

    /// <summary>When a reminder may leave; null once it is all answered.</summary>
    public DateTimeOffset? RemindableFrom =>
        FinishedAt is not null ? null : (RemindedAt ?? InvitedAt) is { } last ? last + BetweenReminders : DateTimeOffset.MinValue;
}

/// <summary>Someone about to be invited.</summary>
internal sealed record Guest(string Name, string? Email, string? Organisation, Guid? OrganisationId = null, Guid? PersonId = null);

/// <summary>
/// One answer: a declared level for a stage id, a measure for an indicator id, a line for the item of a <see cref="WhyLine"/>. A level or a
/// measure that is null says « je ne sais pas ».
/// </summary>
internal sealed class Answer
{
    public required Guid RespondentId { get; init; }
    public required string Item { get; init; }
    public double? Value { get; set; }

    /// <summary>What was written under the item of a <see cref="WhyLine"/>; null once it was taken back.</summary>
    public string? Text { get; set; }

    /// <summary>The counter of the page that wrote it: of two packets of one page, the older does not replace the newer.</summary>
    public long Sequence { get; set; }

    /// <summary>Which page counted; pages of two tabs or two devices are told apart by <see cref="At"/>.</summary>
    public Guid? Writer { get; set; }

    /// <summary>When it was given, which may be long before it arrived.</summary>
    public required DateTimeOffset At { get; set; }
}
