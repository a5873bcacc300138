using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>Who said what of one stage: only when the campaign was opened so, and told so to each respondent.</summary>
internal static class AnswersByNameEndpoint
{
    public static void MapAnswersByName(this IEndpointRouteBuilder group) => group.MapGet("/etapes/{stage}", Show);

    private static async Task<Results<RazorComponentResult<AnswersByNamePage>, NotFound>> Show(
        CooperationPlace place, int number, string stage, Diagnoses diagnoses, RouagesDb db, CancellationToken ct)
    {
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { Campaign.IsNamed: true } diagnosis)
            return TypedResults.NotFound();
        if (diagnosis.Framework.Stage(stage) is not { } known) return TypedResults.NotFound();
        return Html.Show(new AnswersByNameView(place, diagnosis, diagnosis[known], await Read(db, diagnosis, known, ct)));
    }

    private static async Task<IReadOnlyList<NamedAnswer>> Read(RouagesDb db, Diagnosis diagnosis, Stage stage, CancellationToken ct)
    {
        var items = stage.Indicators.Select(indicator => indicator.Id).Append(stage.Id).Append(WhyLine.ItemOf(stage)).ToArray();
        var answers = await (
            from who in db.Set<Respondent>().AsNoTracking()
            where who.CampaignId == diagnosis.Campaign.Id
            join answer in db.Set<Answer>() on who.Id equals answer.RespondentId
            where items.Contains(answer.Item) && (answer.Value != null || answer.Text != null)
            orderby who.Name, who.Id
            select new { who.Id, who.Name, who.OrganisationLabel, answer.Item, answer.Value, answer.Text })
            .Take(Campaign.MostRespondents * items.Length).ToListAsync(ct);
        return [.. answers.GroupBy(answer => answer.Id).Select(of => new NamedAnswer(
            of.First().Name, of.First().OrganisationLabel,
                Status(diagnosis.Framework, stage, of.Where(answer => answer.Value != null)
                    .Select(answer => (answer.Item, answer.Value!.Value))),
                of.FirstOrDefault(answer => answer.Text is not null)?.Text))
            .OrderByDescending(answer => answer.Status)];
    }

    private static double? Status(Framework framework, Stage stage, IEnumerable<(string Item, double Value)> answers)
    {
        var sheet = new AnswerSheet(framework);
        foreach (var (item, value) in answers)
        {
            if (item == stage.Id) sheet[stage] = (int)value;
            else if (framework.Indicator(item) is { } indicator) sheet[indicator] = value;
        }

        return double.IsNaN(sheet.Status(stage)) ? null : sheet.Status(stage);
    }
}

/// <summary>The answers of one stage, by name.</summary>
public sealed record AnswersByNameView(
    CooperationPlace Place, Diagnosis Diagnosis, StageReading Reading, IReadOnlyList<NamedAnswer> Answers) : View<AnswersByNamePage>;

/// <summary>What one person said: 0 to 3, null when too little; and why, when they wrote it.</summary>
public sealed record NamedAnswer(string Name, string? Organisation, double? Status, string? Reason);
