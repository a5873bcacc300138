using System.Globalization;

namespace Rouages.Cooperations.Importing;

/// <summary>What the activity log keeps of an import: how many, and nobody's address.</summary>
internal static class ImportText
{
    private const string Invited = "invited", Members = "members", Pending = "pending", Wrong = "wrong";

    public static (string, string)[] Detail(ImportCounts counts) =>
        [(Invited, Text(counts.Invited)), (Members, Text(counts.Members)), (Pending, Text(counts.Pending)), (Wrong, Text(counts.Wrong))];

    public static (string, string)[] Detail(int takenBack) => [(Invited, Text(takenBack))];

    public static ImportCounts Counts(IReadOnlyDictionary<string, string> detail) =>
        new(Of(detail, Invited), Of(detail, Members), Of(detail, Pending), Of(detail, Wrong));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static int Of(IReadOnlyDictionary<string, string> detail, string key) =>
        int.TryParse(detail.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
