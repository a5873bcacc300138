using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Assessments.Domain;
using Rouages.Mail;
using Rouages.Storage;

namespace Rouages.Assessments.Reminding;

internal static class Addressees
{
    /// <summary>
    /// By respondent: an account's own address and language; for others the address that was given, in the language they chose or were
    /// invited in.
    /// </summary>
    /// <summary>Every address at which somebody of a campaign is invited, typed or of an account.</summary>
    public static async Task<IReadOnlySet<string>> AddressesIn(this RouagesDb db, Guid campaign, CancellationToken ct) =>
        (await (from respondent in db.Set<Respondent>().AsNoTracking()
                where respondent.CampaignId == campaign
                orderby respondent.Id
                select respondent.PersonId == null ? respondent.Email
                    : db.Set<Person>().Where(person => person.Id == respondent.PersonId).Select(person => person.Email).FirstOrDefault())
            .Take(Campaign.MostRespondents).ToListAsync(ct)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static async Task<Dictionary<Guid, Addressee>> AddresseesOf(
        this RouagesDb db, IReadOnlyList<Respondent> respondents, CancellationToken ct)
    {
        var ids = respondents.Where(respondent => respondent.PersonId is not null).Select(respondent => respondent.PersonId!.Value)
            .ToList();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => ids.Contains(person.Id) && person.Email != null && person.BlockedAt == null).OrderBy(person => person.Id)
            .Take(Campaign.MostRespondents).Select(person => new { person.Id, person.Email, person.Language, person.DisplayName })
                .ToDictionaryAsync(person => person.Id, ct);
        var addressees = new Dictionary<Guid, Addressee>();
        foreach (var respondent in respondents)
        {
            if (respondent.PersonId is { } id && people.TryGetValue(id, out var person))
                addressees[respondent.Id] = Addressee.Account(person.Id, person.Email!, person.Language, person.DisplayName);
            else if (respondent.Email is { } email)
                addressees[respondent.Id] = Addressee.Typed(email, respondent.Language, respondent.Name);
        }
        return addressees;
    }
}
