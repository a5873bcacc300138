using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Restituting;

/// <summary>The restitution as data: all of it as JSON, its cards as a table that a French spreadsheet opens.</summary>
internal static class RestitutionData
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly CsvConfiguration Spreadsheet = new(CultureInfo.GetCultureInfo("fr-FR"))
    {
        Delimiter = ";", InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n",
    };

    private static readonly string[] Columns = ["numero", "etape", "ou", "sorte", "texte", "famille", "points", "pour", "contre", "tour", "origine", "signature", "citable"];

    public static byte[] Json(Restitution restitution) => JsonSerializer.SerializeToUtf8Bytes(restitution, Readable);

    public static byte[] Csv(Restitution restitution)
    {
        var scores = restitution.Sections.SelectMany(section => section.Scores).GroupBy(score => score.Target).ToDictionary(of => of.Key, of => of.ToList());
        var steps = restitution.Sections.ToDictionary(section => section.Key, section => section.Title);
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Spreadsheet))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.NextRecord();
            foreach (var card in restitution.Cards) Write(csv, card, steps[card.Step], scores.GetValueOrDefault($"{card.Number}") ?? []);
        }

        return memory.ToArray();
    }

    private static void Write(CsvWriter csv, RestitutionCard card, string step, List<RestitutionScore> scores)
    {
        csv.WriteField(card.Number);
        foreach (var text in (string?[])[step, card.Column, card.Kind, card.Text, card.Group]) csv.WriteField(text);
        foreach (var of in (Func<RestitutionScore, int>[])[score => score.Sum, score => score.For, score => score.Against])
            csv.WriteField<int?>(scores.Count == 0 ? null : scores.Sum(of));
        csv.WriteField<int?>(card.Round == 0 ? null : card.Round);
        csv.WriteField(card.Source switch { CardSource.Scribe => "hote", CardSource.Paper => "papier", _ => "telephone" });
        csv.WriteField(card.By);
        csv.WriteField(card.Quotable ? 1 : 0);
        csv.NextRecord();
    }
}
