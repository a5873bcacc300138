using Rouages.Commons.Tables;

namespace Rouages.Host.CommandLine;

/// <summary><c>rouages csv read FILE</c>: the rows as JSON; what was left out, by line, on the error stream.</summary>
internal static class CsvCommand
{
    public static int Run(string[] words, Terminal terminal, Tongue tongue)
    {
        if (words is not ["read", var path])
            return Commands.Explain(terminal, tongue.Say(
                "Usage : rouages csv read FICHIER.csv (ou « - » pour l’entrée)",
                    "Usage: rouages csv read FILE.csv (or \"-\" for standard input)"));
        if (InputFile.Read(path, TableLimits.Usual.Bytes, terminal, tongue) is not { } bytes) return Commands.BadUsage;

        var (table, refusal) = CsvReader.Read(bytes, TableLimits.Usual);
        if (table is null)
        {
            terminal.Error.WriteLine($"{path}\u00a0: {tongue.Say(refusal!)}");
            return Commands.SomeInvalid;
        }
        foreach (var remark in table.Remarks)
            terminal.Error.WriteLine(
                tongue.Say($"ligne {remark.Line}\u00a0: {tongue.Say(remark.Reason)}", $"line {remark.Line}: {tongue.Say(remark.Reason)}"));
        TableJson.Write(table, terminal.Out);
        return Commands.AllWell;
    }
}
