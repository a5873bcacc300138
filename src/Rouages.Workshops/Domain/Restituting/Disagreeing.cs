namespace Rouages.Workshops.Domain;

/// <summary>Finds where a room did not agree. Each is told in numbers and in the words that were said, never by whom.</summary>
internal static class Disagreeing
{
    /// <summary>A side counts from three people in ten on.</summary>
    private const double Side = 0.3;

    /// <summary>On a scale of 0 to 5, positions that part by more than that on average.</summary>
    private const double Far = 0.26;

    private static readonly HashSet<(string, string)> Opposites =
        [("conserver", "arreter"), ("levier", "frein"), ("pour", "contre"), ("tourne", "gratte")];

    public static IEnumerable<Disagreement> In(IReadOnlyList<RestitutionSection> sections)
    {
        var kinds = sections.SelectMany(section => section.Places).SelectMany(place => place.Kinds)
            .SelectMany(kind => kind.Cards.Select(card => (card.Number, Kind: kind.Key)))
                .ToDictionary(card => card.Number, card => card.Kind);
        return sections.SelectMany(section =>
            Votes(section).Concat(Line(section)).Concat(Groups(section, kinds)).Concat(Spreads(section)).Concat(Kept(section))
                .Concat(Debates(section)));
    }

    private static IEnumerable<Disagreement> Votes(RestitutionSection section)
    {
        foreach (var score in section.Scores)
        {
            if (section.Ballot == BallotKind.Consent && score.Against > 0)
                yield return new(DisagreementKind.Objection, section.Title, score.Title, score.For, score.Against, score.Objections);
            else if (section.Ballot == BallotKind.Thumbs && AreSides(score.For, score.Against))
                yield return new(DisagreementKind.Shared, section.Title, score.Title, score.For, score.Against, []);
        }
    }

    private static IEnumerable<Disagreement> Line(RestitutionSection section)
    {
        if (section.Line is { } line && AreSides(line.For, line.Against))
            yield return new(DisagreementKind.Line, section.Title, section.Statement ?? section.Title, line.For, line.Against, []);
    }

    private static IEnumerable<Disagreement> Groups(RestitutionSection section, Dictionary<int, string?> kinds) =>
        from @group in section.Groups
        let said = @group.Cards.Select(card => kinds.GetValueOrDefault(card.Number)).OfType<string>().CountBy(kind => kind).ToDictionary()
        from opposite in Opposites
        where said.ContainsKey(opposite.Item1) && said.ContainsKey(opposite.Item2)
        select new Disagreement(
            DisagreementKind.Opposed, section.Title, @group.Title, said[opposite.Item1], said[opposite.Item2],
            [.. @group.Cards.Where(card => kinds.GetValueOrDefault(card.Number) is { } kind
                && (kind == opposite.Item1 || kind == opposite.Item2)).Take(4).Select(card => card.Text)]);

    private static IEnumerable<Disagreement> Spreads(RestitutionSection section) =>
        from rated in section.Rated
        from wheel in rated.Wheels
        where wheel.Counts is not null && wheel.Sigma > Far * section.Scale
        let lowest = wheel.Counts!.TakeWhile(people => people == 0).Count()
        let highest = wheel.Counts!.Count - 1 - wheel.Counts!.Reverse().TakeWhile(people => people == 0).Count()
        select new Disagreement(DisagreementKind.Spread, section.Title, $"{rated.Title}, {wheel.Title}", lowest, highest, []);

    private static IEnumerable<Disagreement> Kept(RestitutionSection section) =>
        from agreed in section.Agreements
        where agreed.Value is null
        select new Disagreement(DisagreementKind.Kept, section.Title, agreed.Title, 0, 0, agreed.Note is null ? [] : [agreed.Note])
        {
            NotedAt = agreed.NotedAt,
        };

    private static IEnumerable<Disagreement> Debates(RestitutionSection section) =>
        from open in section.Open
        select new Disagreement(DisagreementKind.Debate, section.Title, open.Title, 0, 0, open.Said is null ? [] : [open.Said]);

    private static bool AreSides(int one, int other) =>
        one + other >= Restitution.FewestForNumbers && Math.Min(one, other) >= Side * (one + other);
}
