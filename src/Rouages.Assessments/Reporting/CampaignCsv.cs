using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Profiling;

namespace Rouages.Assessments.Reporting;

/// <summary>The table of a campaign, one line for each stage: no line tells what one person said. It opens as such in a French spreadsheet.</summary>
internal static class CampaignCsv
{
    private static readonly CsvConfiguration Spreadsheet = new(CultureInfo.GetCultureInfo("fr-FR"))
    {
        Delimiter = ";", InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n",
    };

    private static readonly string[] Columns =
    [
        "rouage", "etape", "nom", "reponses", "moyenne", "minimum", "maximum", "ecart_type", "avancement", "documentee", "point_de_debat", "valeur_du_groupe", "note_du_groupe",
    ];

    public static byte[] Write(Diagnosis diagnosis)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Spreadsheet))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.NextRecord();
            foreach (var stage in diagnosis.Stages) Write(csv, diagnosis.Framework, stage);
        }

        return memory.ToArray();
    }

    private static void Write(CsvWriter csv, Framework framework, StageReading stage)
    {
        var seen = stage.Statistics;
        csv.WriteField(stage.Stage.Wheel.Id);
        csv.WriteField(stage.Stage.Id);
        csv.WriteField(framework.Say(stage.Stage));
        csv.WriteField(stage.Voices);
        foreach (var number in (double?[])[seen?.Mean, seen?.Lowest, seen?.Highest, seen?.Sigma]) csv.WriteField(Rounded(number));
        csv.WriteField(double.IsNaN(stage.Completeness) ? null : Rounded(stage.Completeness));
        csv.WriteField(stage.IsDocumented ? 1 : 0);
        csv.WriteField(stage.IsDebate ? 1 : 0);
        csv.WriteField(stage.Group?.Level);
        csv.WriteField(stage.Group?.Note);
        csv.NextRecord();
    }

    private static double? Rounded(double? number) => number is { } known ? Math.Round(known, 3) : null;
}
