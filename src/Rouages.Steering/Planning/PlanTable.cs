using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rouages.Directory.Contributions;
using Rouages.Web;

namespace Rouages.Steering.Planning;

/// <summary>The plan for a spreadsheet: semicolons and a byte order mark, which French spreadsheets expect.</summary>
internal static class PlanTable
{
    private static readonly CsvConfiguration Shape = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";", InjectionOptions = InjectionOptions.Escape,
    };

    public static byte[] Csv(IReadOnlyList<PlannedAction> actions, Words T)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, Shape))
        {
            Row(csv, T["Action"], T["État"], T["Échéance"], T["Responsable"], T["Organisation"], T["Étape"], T["Production attendue"]);
            foreach (var action in actions)
            {
                var due = action.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Row(csv, action.Title, action.Status, due, action.Responsible, action.Organisation, action.Stage, action.Production);
            }
        }
        return memory.ToArray();
    }

    private static void Row(CsvWriter csv, params string?[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
