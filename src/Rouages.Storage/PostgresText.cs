using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Rouages.Storage;

/// <summary>What French text needs from PostgreSQL: order, comparison without accents, full text.</summary>
public static class PostgresText
{
    /// <summary>
    /// Collation that sorts as a French dictionary does: <c>OrderBy(o => EF.Functions.Collate(o.Name, PostgresText.French))</c>.
    /// Columns themselves keep the code point order, which no upgrade of the system ever changes under an index.
    /// </summary>
    public const string French = "fr-x-icu";

    /// <summary>Text search configuration: French stems, accents ignored. For <c>to_tsvector</c> and generated columns.</summary>
    public const string Search = "rouages_french";

    /// <summary>
    /// In queries only: lower case without accents (SQL function <c>folded</c>, immutable, so that an index can use it):
    /// <c>Where(o => PostgresText.Folded(o.Name).Contains(PostgresText.Folded(typed)))</c>.
    /// </summary>
    public static string Folded(string text) => throw new InvalidOperationException("Folded is translated to SQL; it does not run here.");

    internal static void Map(ModelBuilder model) =>
        model.HasDbFunction(typeof(PostgresText).GetMethod(nameof(Folded), BindingFlags.Public | BindingFlags.Static)!)
            .HasName("folded").HasSchema("public");
}
