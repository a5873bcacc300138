using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Commons.Tables;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Assessments.Opening;

/// <summary>
/// A list of guests that comes as a file: its rows become lines of the list, which the person reads over before anything leaves.
/// </summary>
internal static class GuestFile
{
    private static readonly TableLimits Limits = new(2 * 1024 * 1024, GuestList.MostLines, 60, 1_000);

    private static readonly TableImport<string> Import = new(
        [
            new("nom", "name", false, "noms", "nomprenom", "prenomnom", "nomcomplet", "personne", "fullname", "lastname", "invite"),
            new("prenom", "firstname", false, "prenoms"),
            new("adresse", "email", false, "courriel", "mail", "mel", "adressemail", "adresseelectronique", "adresseemail"),
            new("organisation", "organization", false, "structure", "association", "collectivite", "entreprise"),
        ], Line);

    /// <summary>The lines of the file; null with an error when it cannot be read.</summary>
    public static async Task<string?> Read(IFormFile? file, Errors errors, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
        {
            errors.Add("File", "Choisissez un fichier.");
            return null;
        }
        var (table, refusal) = await TableFile.Read(file, Limits, ct);
        if (refusal is not null) errors.Add(refusal with { Field = "File" });
        return table is null ? null : Lines(table);
    }

    /// <summary>« name ; address ; organisation », one line for each row; columns without known names are taken in this order.</summary>
    public static string Lines(Table table)
    {
        var preview = Import.Preview(table, null);
        if (preview.Mapping.ContainsKey("nom") || preview.Mapping.ContainsKey("prenom"))
            return string.Join('\n', preview.Lines.Select(line => line.Value));
        string[] order = ["nom", "adresse", "organisation"];
        var rows = table.Rows.Prepend(new TableRow(1, table.Columns)).ToList();
        var mapping = order.Take(table.Columns.Count).Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at);
        return string.Join('\n', Import.Preview(table with { Rows = rows }, mapping).Lines.Select(line => line.Value));
    }

    private static string Line(ImportRow row)
    {
        var name = string.Join(' ', new[] { row.Text("prenom"), row.Text("nom") }.OfType<string>());
        return string.Join(" ; ", new[] { name, row.Text("adresse") ?? "", row.Text("organisation") ?? "" }.Select(Flat)).TrimEnd(' ', ';');
    }

    private static string Flat(string cell) =>
        string.Join(' ', cell.Replace(';', ',').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
