using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Objects.Notifications;
using Rouages.Web;

namespace Rouages.Assessments.Reminding;

/// <summary>What people with an account are told of a diagnosis, each as they chose. Saved with the act that causes it.</summary>
internal sealed class DiagnosisNews(Notify notify, CooperationFinder cooperations)
{
    private static readonly NotificationGroup Group = new("diagnosis", Words.Key("Diagnostics"), 30);

    public static readonly NotificationKind Opened =
        new("diagnosis-opened", Words.Key("Un diagnostic qui attend ma réponse"), Cadence.AtOnce) { Group = Group };

    public static readonly NotificationKind Reminder =
        new("diagnosis-reminder", Words.Key("Le rappel d’un diagnostic que je n’ai pas terminé"), Cadence.AtOnce) { Group = Group };

    public static readonly NotificationKind Closed =
        new("diagnosis-closed", Words.Key("Un diagnostic clos, et ce qu’il dit"), Cadence.AtOnce) { Group = Group };

    /// <summary>Tells respondents beside their letter.</summary>
    /// <returns>Those with an account who want the letter, each with the address that stops such letters.</returns>
    public Task<IReadOnlyDictionary<Guid, string>> Ask(
        NotificationKind kind, Campaign campaign, string cooperation, IEnumerable<Respondent> respondents, CancellationToken ct) =>
        notify.TellBeside([.. respondents.Select(one => one.PersonId).OfType<Guid>()], new(DiagnosisKind.Word, campaign.Id), kind.Key,
            (Words T) => kind == Opened ? T["{0} ouvre « {1} » et attend votre réponse", cooperation, campaign.Title]
                : T["« {0} » attend encore votre réponse", campaign.Title], ct);

    /// <summary>Tells the collective that it can look at what the answers say.</summary>
    public async Task TellClosed(Campaign campaign, string cooperation, Guid? by, CancellationToken ct)
    {
        var people = (await cooperations.People(campaign.CooperationId, ct)).Select(seat => seat.PersonId).Where(person => person != by);
        await notify.Tell([.. people.Distinct()], new(DiagnosisKind.Word, campaign.Id), Closed.Key,
            (Words T) => T["{0} : « {1} » est clos, voici ce qu’il dit", cooperation, campaign.Title], ct);
    }
}
