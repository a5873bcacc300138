using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>
/// The lines that respondents wrote under their answers, read once for a whole page. They follow the law of the answers: nothing of a
/// stage with fewer than three of them, and never beside a level; their order is that of the alphabet, which does not tell who wrote.
/// </summary>
internal sealed class ReasonReader(IServiceScopeFactory scopes)
{
    private const int Most = 5000;
    private Task<ImmutableDictionary<string, IReadOnlyList<string>>>? _all;
    private Guid _campaign;

    /// <summary>The lines of one stage of a closed campaign.</summary>
    public async Task<IReadOnlyList<string>> Of(Diagnosis diagnosis, Stage stage, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        if (!Campaign.MayTell(diagnosis[stage].Voices, diagnosis.Campaign.IsNamed)) return [];
        if (_all is null || _campaign != diagnosis.Campaign.Id)
            (_campaign, _all) = (diagnosis.Campaign.Id, Read(diagnosis.Campaign.Id, ct));
        return (await _all).GetValueOrDefault(WhyLine.ItemOf(stage), []);
    }

    // A scope of its own: other parts of the page may be reading at the same time.
    private async Task<ImmutableDictionary<string, IReadOnlyList<string>>> Read(Guid campaign, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        var lines = await (
            from answer in db.Set<Answer>().AsNoTracking()
            where answer.Text != null
            join respondent in db.Set<Respondent>() on answer.RespondentId equals respondent.Id
            where respondent.CampaignId == campaign
            orderby answer.Item, EF.Functions.Collate(answer.Text!, PostgresText.French)
            select new { answer.Item, answer.Text }).Take(Most).ToListAsync(ct);
        return lines.GroupBy(line => line.Item)
            .ToImmutableDictionary(of => of.Key, of => (IReadOnlyList<string>)[.. of.Select(line => line.Text!)]);
    }
}
