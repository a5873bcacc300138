namespace Rouages.Assessments.Domain;

/// <summary>
/// Voices, organisation by organisation. They are sorted once, so that sums are made in the same order whatever the order
/// of arrival.
/// </summary>
internal sealed class Circle
{
    private readonly AnswerSheet[][] _organisations;

    private Circle(AnswerSheet[][] organisations) => _organisations = organisations;

    public static Circle Of(IEnumerable<Voice> voices) => new(
        [.. voices
            .GroupBy(voice => (IsAlone: voice.Organisation is null, Name: voice.Organisation ?? voice.Id))
            .OrderBy(shared => shared.Key.IsAlone).ThenBy(shared => shared.Key.Name, StringComparer.Ordinal)
            .Select(shared => shared.OrderBy(voice => voice.Id, StringComparer.Ordinal).Select(voice => voice.Sheet).ToArray())]);

    public Spread Spread(Stage stage, double? group)
    {
        var (organisations, completeness, mean, documented) = (0, 0d, 0d, false);
        var statuses = new Dispersion();
        foreach (var sheets in _organisations)
        {
            var (count, done, status) = (0, 0d, 0d);
            foreach (var sheet in sheets)
            {
                if (sheet.Completeness(stage) is var own && double.IsNaN(own)) continue;
                documented |= sheet.Documents(stage);
                (count, done, status) = (count + 1, done + own, status + statuses.Add(sheet.Status(stage)));
            }

            if (count > 0) (organisations, completeness, mean) = (organisations + 1, completeness + done / count, mean + status / count);
        }

        return new Spread(stage, statuses.Count, organisations, completeness / organisations, mean / organisations,
            statuses.Lowest, statuses.Highest, statuses.Sigma, statuses.Distribution, group, documented);
    }
}
