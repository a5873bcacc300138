namespace Rouages.Assessments.Domain;

/// <summary>Deadlines are days on a French calendar, whatever the server's own clock says.</summary>
internal static class Days
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);
}
