namespace Rouages.Workshops.Domain;

/// <summary>Reads a room and its log, and writes what they gave.</summary>
/// <param name="about">Which workshop.</param>
/// <param name="room">How it ended.</param>
/// <param name="log">What happened.</param>
/// <param name="outside">For a reader who was not in the room: only what its author accepted to be quoted.</param>
internal sealed class RestitutionWriter(RestitutionFacts about, Room room, IReadOnlyList<Entry> log, bool outside = false)
{
    public Restitution Write()
    {
        List<RestitutionSection> sections = [.. room.Steps.Select(Section).Where(section => section.SaysSomething)];
        var quotes = Shown().Where(card => card.Quotable).DistinctBy(card => card.Text).Select(Read).Take(Restitution.MostQuotes).ToList();
        return new(about, People(), sections, [.. Disagreeing.In(sections)], quotes)
        {
            Photos = room.Photos, Unquoted = outside ? Shown().Count(card => !card.Quotable) : 0, IsOutside = outside,
            Conclusion = room.Conclusion,
            ClosingWords = [.. room.ClosingWords.Where(word => !outside || word.By is not null)
                .Select(word => new RestitutionWord(word.Text, word.By))],
        };
    }

    private RestitutionSection Section(Step step)
    {
        var section = new RestitutionSection(step.Key, step.Kind, step.Title, step.Instruction)
        {
            Statement = step.Ballot?.Statement, Ballot = step.Kind == StepKind.Vote ? step.Ballot?.Kind : null, Scale = step.Scale,
            Places = Places(step),
            Rounds = room.Rounds.TryGetValue(step.Key, out var rounds) ? rounds.Count : 0,
        };
        return step.Kind switch
        {
            StepKind.Group => section with { Groups = Groups(step) },
            StepKind.Vote => section with { Scores = Scores(step), Voters = Voters(step) },
            StepKind.Line => Stands(section, step),
            StepKind.Rate => section with { Rated = Rated(step) },
            StepKind.Agree => section with
            {
                Agreements = Agreements(step),
                Open = Open(step),
                Group = CollectiveDiagnosis.Count(room, step, about.Diagnosis?.Stages ?? []),
            },
            StepKind.Speak => section with { Speakers = Speakers(step) },
            _ => section,
        };
    }

    private IEnumerable<Card> Shown() => room.CardsOf(null);

    private IEnumerable<Card> Told(IEnumerable<Card> cards) => outside ? cards.Where(card => card.Quotable) : cards;

    private RestitutionCard Read(Card card)
    {
        var (seen, step) = (room.See(card), room.Find(card.Step));
        return new(card.Number, card.Step, seen.Text, Title(step?.Columns, card.Column), Title(step?.Kinds, card.Kind))
        {
            Group = card.Group is { } group ? room.Groups.GetValueOrDefault(group)?.Title : null, By = seen.By, Source = seen.Source,
            At = card.Column, Round = card.Round, Same = room.Merged(card.Number), Photo = card.Photo, Quotable = card.Quotable,
        };
    }

    private List<RestitutionPlace> Places(Step step)
    {
        var cards = Told(room.CardsOf(step.Key)).ToList();
        Choice?[] columns = step.Columns.Count > 0 ? [.. step.Columns] : [null];
        return [.. columns.Select(
            (column, index) =>
                new RestitutionPlace(column?.Key, column?.Title, index,
                    Kinds(step, cards.Where(card => column is null || card.Column == column.Key))))
            .Where(place => place.Count > 0)];
    }

    // On a line arguments answer one another: their order is the debate.
    private List<RestitutionKind> Kinds(Step step, IEnumerable<Card> cards)
    {
        var read = cards.ToList();
        Choice?[] kinds = step.Kinds.Count > 0 && step.Kind is not (StepKind.Line or StepKind.Rate) ? [.. step.Kinds] : [null];
        return [.. kinds.Select(kind =>
            new RestitutionKind(kind?.Key, kind?.Title, [.. read.Where(card => kind is null || card.Kind == kind.Key).Select(Read)]))
            .Where(kind => kind.Cards.Count > 0)];
    }

    private List<RestitutionGroup> Groups(Step step) =>
    [
        .. room.Groups.Values.Where(group => group.Step == step.Key || group.Step == room.SourceOf(step)).OrderBy(group => group.Number)
            .Select(group => new RestitutionGroup(group.Number, group.Title, [.. Told(room.CardsIn(group.Number)).Select(Read)]))
                .Where(group => group.Cards.Count > 0),
    ];

    private List<RestitutionScore> Scores(Step step)
    {
        IEnumerable<(string Target, string Title)> targets = step.Ballot?.Statement is { } statement ? [(Voted.Statement, statement)]
            : room.CardsFor(step).Select(card => ($"{card.Number}", outside && !card.Quotable ? $"n° {card.Number}" : room.See(card).Text))
                .Concat(room.Groups.Values.Select(group => ($"g{group.Number}", group.Title)));
        return [.. targets
            .Select(target => new RestitutionScore(
                target.Target, target.Title, room.TallyOf(step.Key, target.Target), room.HandsOf(step.Key, target.Target),
                    outside ? [] : room.ObjectionsTo(step.Key, target.Target)))
            .Where(score => score.Voters > 0 || score.Objections.Count > 0).OrderByDescending(score => score.Sum)
                .ThenByDescending(score => score.Voters)];
    }

    private int Voters(Step step) => room.Guests.Keys.Count(guest => room.VotesOf(guest, step.Key).Any());

    private RestitutionSection Stands(RestitutionSection section, Step step)
    {
        var now = room.LineOf(step.Key);
        if (now.People == 0) return section with { Voters = now.Few };
        var first =
            log.Where(entry =>
                entry.Fact is PositionTaken stood && stood.Step == step.Key && room.GuestOf(entry.Participant) is { Removed: false })
            .GroupBy(entry => entry.Participant).Select(of => Stand.SideOf(((PositionTaken)of.First().Fact).Position)).ToList();
        return section with
        {
            Voters = now.People,
            Line = new(first.Count(side => side > 0), first.Count(side => side == 0), first.Count(side => side < 0), now.For, now.Undecided,
                now.Against, now.Changes),
        };
    }

    private List<RestitutionRated> Rated(Step step) =>
    [
        .. step.Columns.Select(column =>
            new RestitutionRated(column.Title, [.. step.Kinds.Select((kind, index) => Rating(step, column, kind, index))
            .Where(rating => rating.People > 0)]) { At = column.Key }).Where(rated => rated.Wheels.Count > 0),
    ];

    private RestitutionRating Rating(Step step, Choice column, Choice kind, int index) =>
        new(kind.Title, index, room.RatersOf(step.Key, column.Key, kind.Key),
            room.SpreadOf(step.Key, column.Key, kind.Key) is { Count: > 0 } counts ? counts : null)
        {
            Levels = kind.Levels,
        };

    private List<RestitutionAgreement> Agreements(Step step) =>
    [
        .. from column in step.Columns
           where room.Agreements.ContainsKey((step.Key, column.Key))
           let agreed = room.Agreements[(step.Key, column.Key)]
           let written = about.Diagnosis?.Stages.FirstOrDefault(stage => stage.Id == column.Key)?.WrittenAt
           let since = written >= agreed.At
           let here = about.Diagnosis?.FromHere.Contains(column.Key) == true
           select new RestitutionAgreement(
               column.Key, column.Title, agreed.Value, agreed.Value is { } level ? about.Diagnosis?.Levels.ElementAtOrDefault(level) : null,
               agreed.Note,
               about.Diagnosis?.Said.GetValueOrDefault(column.Key), about.Diagnosis?.Debates.Contains(column.Key) == true)
           {
               NotedAt = agreed.At, WrittenAt = since && here ? written : null, IsOvertaken = since && !here,
           },
    ];

    private List<RestitutionOpen> Open(Step step) =>
    [
        .. from column in step.Columns
           where about.Diagnosis is { } diagnosis && diagnosis.Debates.Contains(column.Key) && !diagnosis.LookedAt.Contains(column.Key)
               && !room.Agreements.ContainsKey((step.Key, column.Key))
           select new RestitutionOpen(column.Title, about.Diagnosis!.Said.GetValueOrDefault(column.Key)),
    ];

    // Who spoke is counted while that step was under way; nobody is named.
    private int Speakers(Step step)
    {
        var (at, spoke) = ("", new HashSet<int>());
        foreach (var entry in log)
        {
            if (entry.Fact is StepStarted started) at = started.Step;
            if (entry.Fact is SpeechGiven given && at == step.Key) spoke.Add(given.Guest);
        }
        return spoke.Count;
    }

    private Attendance People()
    {
        var here = room.Guests.Values.Where(guest => !guest.Removed).Select(guest => guest.Number).ToHashSet();
        var cards = Shown().ToList();
        var voted = here.Count(guest => room.Steps.Any(step => room.VotesOf(guest, step.Key).Any()));
        return new(
            here.Count, cards.Select(card => card.Author).OfType<int>().Where(here.Contains).Distinct().Count(), voted, cards.Count,
            cards.Count(card => card.Source == CardSource.Scribe), cards.Count(card => card.Source == CardSource.Paper),
            room.Cards.Values.Count(card => card is { HiddenBecause: not null, Withdrawn: false }));
    }

    private static string? Title(IReadOnlyList<Choice>? choices, string? key) =>
        choices?.FirstOrDefault(choice => choice.Key == key)?.Title;
}
