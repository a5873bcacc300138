namespace Rouages.Commons.Tables;

/// <summary>How much of a table is read; what is larger is refused whole.</summary>
/// <param name="Bytes">Largest file.</param>
/// <param name="Rows">Most rows, the header aside.</param>
/// <param name="Columns">Most columns.</param>
/// <param name="Cell">Longest cell, in characters.</param>
public sealed record TableLimits(int Bytes, int Rows, int Columns, int Cell)
{
    /// <summary>What a spreadsheet of a collective never reaches; a cell is as long as spreadsheets allow.</summary>
    public static readonly TableLimits Usual = new(16 * 1024 * 1024, 50_000, 200, 32_767);

    /// <summary>The refusal of a file of more than <see cref="Bytes"/>.</summary>
    public Refusal TooHeavy => new Refusal("Ce fichier dépasse {0} Mo.") { Arguments = [Math.Max(1, Bytes / 1024 / 1024)] };

    /// <summary>The refusal of a table of more than <see cref="Rows"/>.</summary>
    public Refusal TooManyRows => new Refusal("Cette table a plus de {0} lignes.") { Arguments = [Rows] };

    /// <summary>The refusal of a row of more than <see cref="Columns"/>.</summary>
    public Refusal TooManyColumns => new Refusal("Une ligne a plus de {0} colonnes.") { Arguments = [Columns] };

    /// <summary>The refusal of a cell longer than <see cref="Cell"/>.</summary>
    public Refusal TooLongCell => new Refusal("Une cellule a plus de {0} caractères.") { Arguments = [Cell] };
}
