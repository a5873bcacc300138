using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Reporting;

/// <summary>What one respondent said, under a pseudonym that holds for one file only.</summary>
internal sealed record PseudonymousVoice(
    string Id, string? Organisation, IReadOnlyList<(string Item, int Value)> Declared, IReadOnlyList<(string Item, double Value)> Measured);

/// <summary>The individual answers of a campaign that was opened with names: the only kind that may leave one by one.</summary>
internal static class NamedVoices
{
    public static async Task<IReadOnlyList<PseudonymousVoice>> Read(RouagesDb db, Diagnosis diagnosis, CancellationToken ct)
    {
        var answers = await (
            from who in db.Set<Respondent>().AsNoTracking()
            where who.CampaignId == diagnosis.Campaign.Id
            join answer in db.Set<Answer>() on who.Id equals answer.RespondentId
            where answer.Value != null
            orderby who.Id, answer.Item
            select new { who.Id, who.OrganisationId, who.OrganisationLabel, answer.Item, Value = answer.Value!.Value })
            .Take(Campaign.MostRespondents * (diagnosis.Framework.Stages.Length + diagnosis.Framework.Indicators.Length)).ToListAsync(ct);
        var organisations = new Dictionary<string, string>();
        return [.. answers.GroupBy(answer => answer.Id).Select((person, i) => new PseudonymousVoice(
            $"p{i + 1}", Pseudonym(organisations, person.First().OrganisationId?.ToString() ?? person.First().OrganisationLabel),
            [.. person.Where(answer => diagnosis.Framework.Stage(answer.Item) is not null)
                .Select(answer => (answer.Item, (int)answer.Value))],
            [.. person.Where(answer => diagnosis.Framework.Indicator(answer.Item) is not null)
                .Select(answer => (answer.Item, answer.Value))]))];
    }

    private static string? Pseudonym(Dictionary<string, string> known, string? organisation)
    {
        if (organisation is null) return null;
        if (!known.TryGetValue(organisation, out var pseudonym)) known.Add(organisation, pseudonym = $"o{known.Count + 1}");
        return pseudonym;
    }
}
