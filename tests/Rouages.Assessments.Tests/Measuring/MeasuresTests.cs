using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Tests.Domain;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Measuring;

public sealed class MeasuresTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly Indicator Number = Rouages25.Framework.Stages[0].Indicators.First(one => one.Kind == IndicatorKind.Number);

    [Fact]
    public async Task A_measure_is_noted_with_its_source_and_date_and_read_beside_the_judgements()
    {
        var cast = await New();
        var facilitator = await Form(cast);
        await facilitator.Submit("form.form", ("Day", "2026-03-01"), (Number.Id, "12"),
            ($"Source.{Number.Id}", " Registre  des réunions "));
        facilitator = await Form(cast);
        await facilitator.Submit("form.form", ("Day", "2026-10-01"), (Number.Id, "15"), ($"Source.{Number.Id}", "Registre des réunions"));
        Assert.Equal([12, 15], await Values(cast));

        var sheet = (await site.As(cast.Member).Visit($"{cast.Home}/mesures")).Says("#etape-R1\\.1");
        Assert.Contains("Registre des réunions", sheet, StringComparison.Ordinal);
        Assert.Contains("12 au diagnostic de mars 2026", sheet, StringComparison.Ordinal);
        Assert.Contains("15",
            (await site.As(cast.Member).Visit($"{cast.Home}/1/groupe?etape=R1.1")).Says("#etape-R1\\.1 .stage-measures"), StringComparison.Ordinal);
        Assert.Contains("15",
            (await site.As(cast.Member).Visit($"{cast.Home}/etapes/R1.1")).Says(".stage-measures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_comes_back_with_its_sentence_and_its_text()
    {
        var cast = await New();
        var facilitator = await Form(cast);
        var answer = await facilitator.Submit("form.form", ("Day", "2090-01-01"), (Number.Id, "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Choisissez une date passée, ou aujourd’hui.", answer.Says("#Day-error"));
        Assert.Equal("Dites d’où vient cette mesure.", answer.Says($"#Source-{Number.Id.Replace('.', '-')}-error"));
        Assert.Equal("12", answer.Page.QuerySelector($"input[name='{Number.Id}']")!.GetAttribute("value"));
        Assert.Empty(await Values(cast));
    }

    [Fact]
    public async Task The_same_form_sent_twice_notes_once()
    {
        var cast = await New();
        for (var i = 0; i < 2; i++)
        {
            var facilitator = await Form(cast);
            await facilitator.Submit("form.form", ("Day", "2026-03-01"), (Number.Id, "12"), ($"Source.{Number.Id}", "Registre"));
        }

        Assert.Equal([12], await Values(cast));
    }

    [Fact]
    public void A_stage_is_documented_by_half_of_its_measures_and_a_correction_of_a_day_wins()
    {
        var stage = Rouages25.Framework.Stages[0];
        var half = stage.Indicators.Take((stage.Indicators.Length + 1) / 2).ToList();
        Assert.True(MeasureSheet.Of(Rouages25.Framework, half.Select(one => Row(one, 1)), null).Documents(stage));
        Assert.False(MeasureSheet.Of(Rouages25.Framework, [], null).Documents(stage));
        Assert.Equal(2, MeasureSheet.Of(Rouages25.Framework, [Row(Number, 1), Row(Number, 2)], null)[Number].Now!.Value);
    }

    private static Measure Row(Indicator indicator, double value) => new()
    {
        Id = Guid.CreateVersion7(March.AddMinutes(value)), CooperationId = default, Framework = "",
        Indicator = indicator.Id, Day = new(2026, 3, 1),
        Value = value, Source = "Registre", Noted = new(Guid.Empty, null, March),
    };

    private async Task<Cast> New()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.Example);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    private async Task<Visitor> Form(Cast cast)
    {
        var facilitator = site.As(cast.Facilitator);
        await facilitator.Visit($"{cast.Home}/mesures/R1.1");
        return facilitator;
    }

    private Task<List<double>> Values(Cast cast) => site.Read(db => db.Set<Measure>().Where(m => m.CooperationId == cast.Cooperation.Id)
        .OrderBy(m => m.Day).ThenBy(m => m.Id).Select(m => m.Value).ToListAsync());
}
