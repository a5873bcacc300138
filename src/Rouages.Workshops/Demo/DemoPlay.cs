using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Demo;

/// <summary>Plays what is told of each step: who writes, votes and speaks is dealt out among those present.</summary>
internal sealed class DemoPlay(DemoRoom room)
{
    private int _told;
    private int _turn;

    public void Play(DemoStep told)
    {
        room.Do(Who.Facilitator, new StepStarted(told.Key));
        var step = room.Room.Find(told.Key)!;
        if (told.First is { } first) Stand(step, first);
        if (step.Kind == StepKind.Rotate) Rotate(step, told.Cards ?? []);
        else foreach (var card in told.Cards ?? []) Write(step, card, ++_told, NextGuest());
        if (told.End is { } end) Stand(step, end);
        foreach (var group in told.Groups ?? [])
            room.KeepGroup(Group(step, group));
        if (told.Votes is { } votes) Vote(step, votes);
        if (told.Consent is { } consent) Consent(step, consent);
        foreach (var (column, kinds) in told.Ratings ?? new Dictionary<string, IReadOnlyDictionary<string, int[]>>())
            foreach (var (kind, counts) in kinds) Rate(step, column, kind, counts);
        foreach (var agreed in told.Agreed ?? [])
            room.Do(Who.Facilitator, new Agreed(step.Key, agreed.Stage, agreed.Value, agreed.Note));
        for (var speaker = 1; speaker <= told.Speakers; speaker++) Speak(speaker);
        room.Wait(TimeSpan.FromMinutes(3));
    }

    private int NextGuest() => _turn++ % room.Told.People + 1;

    private void Write(Step step, DemoCard card, int place, int guest)
    {
        var who = card.Source == CardSource.Paper ? Who.Facilitator : room.Guest(guest);
        var said = room.Do(who, new CardWritten(step.Key, card.Text, card.In, card.Kind) { Quotable = card.Quote, Source = card.Source });
        room.Keep(place, said.Card);
    }

    // Each table's cards are spread over the rounds, and written by somebody who sits there.
    private void Rotate(Step step, IReadOnlyList<DemoCard> cards)
    {
        var first = _told;
        for (var round = 0; round < step.Rounds; round++)
        {
            var seated = room.Room.NextRound(step, room.Guests).Value!;
            room.Do(Who.Facilitator, seated);
            foreach (var table in seated.Seats.DistinctBy(seat => seat.Table))
                if (room.Room.Guests[table.Guest].Role is null)
                    room.Do(Who.Facilitator, new RoleGiven(table.Guest, Domain.Guest.Host, table.Table));
            foreach (var (place, card) in cards.Index().Where(card => card.Index % step.Rounds == round))
            {
                var there = seated.Seats.Where(seat => seat.Table == card.In).ToList();
                Write(step, card, first + place + 1,
                    card.Source == CardSource.Scribe ? there[0].Guest : there[(_turn++ % (there.Count - 1)) + 1].Guest);
            }
            room.Wait(TimeSpan.FromMinutes(15));
        }
        _told += cards.Count;
    }

    private int Group(Step step, DemoGroup told)
    {
        room.Do(Who.Facilitator, new CardsGrouped(step.Key, told.Title, [.. told.Cards.Select(room.Number)]));
        return room.Room.Groups.Keys.Max();
    }

    private void Vote(Step step, IReadOnlyDictionary<string, int[]> votes)
    {
        foreach (var (target, counts) in votes)
            if (step.Ballot!.Kind == BallotKind.Points) Points(step, room.Target(target), counts[0]);
            else foreach (var (place, value) in Enumerable.Repeat(1, counts[0]).Concat(Enumerable.Repeat(-1, counts[1])).Index())
                room.Do(room.Guest(place + 1), new Voted(step.Key, room.Target(target), value));
    }

    // Points go one by one to whoever has most left, so that everybody takes part.
    private void Points(Step step, string target, int sum)
    {
        var given = new Dictionary<int, int>();
        int Left(int guest) =>
            step.Ballot!.Points - room.Room.VotesOf(guest, step.Key).Sum(vote => vote.Value.Value) - given.GetValueOrDefault(guest);
        for (var point = 0; point < sum; point++)
        {
            var guest = room.Guests.MaxBy(Left);
            given[guest] = given.GetValueOrDefault(guest) + 1;
        }
        foreach (var (guest, points) in given) room.Do(room.Guest(guest), new Voted(step.Key, target, points));
    }

    private void Consent(Step step, DemoConsent told)
    {
        var guest = 0;
        for (var i = 0; i < told.For; i++) room.Do(room.Guest(++guest), new Voted(step.Key, Voted.Statement, 1));
        for (var i = 0; i < told.Neutral; i++) room.Do(room.Guest(++guest), new Voted(step.Key, Voted.Statement, 0));
        foreach (var objection in told.Objections) room.Do(room.Guest(++guest), new Voted(step.Key, Voted.Statement, -1, objection));
    }

    private void Stand(Step step, int[] sides)
    {
        var guest = 0;
        foreach (var (side, people) in sides.Index())
            for (var i = 0; i < people; i++)
                room.Do(room.Guest(++guest), new PositionTaken(step.Key, side switch { 0 => 80, 1 => 0, _ => -75 }));
    }

    private void Rate(Step step, string column, string kind, int[] counts)
    {
        var guest = 0;
        foreach (var (value, people) in counts.Index())
            for (var i = 0; i < people; i++) room.Do(room.Guest(++guest), new Rated(step.Key, column, kind, value));
    }

    private void Speak(int guest)
    {
        room.Do(room.Guest(guest), new HandRaised());
        room.Do(Who.Facilitator, new SpeechGiven(guest));
        room.Wait(TimeSpan.FromMinutes(1));
        room.Do(Who.Facilitator, new SpeechEnded());
    }
}
