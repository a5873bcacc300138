using System.Globalization;
using Rouages.Contracts.Assessments;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Participating;

/// <summary>Draws the page of one participant from the room: the step under way, and what is theirs.</summary>
internal static class ParticipantViewMaker
{
    private const int ReadTogether = 30;
    private const int TidiedTogether = 100;

    public static ParticipantView Make(
        Workshop workshop, Room room, Guest guest, IReadOnlySet<int> present, string place, Turned? turned, DateTimeOffset now,
            GroupDiagnosis? diagnosis = null)
    {
        var view = new ParticipantView(
            workshop.Code, workshop.Id, workshop.Title, room.Last, new BoardMaker(room, present, now, diagnosis).Make(ReadTogether),
            guest.Number, guest.Name, guest.IsHost, workshop.IsRehearsal, place, turned)
        {
            Slug = workshop.Slug, Word = room.WordOf(guest.Number), Cards = [.. room.CardsBy(guest).Select(Mine)],
            InQueue = room.QueueOf(present).ToList().IndexOf(guest.Number) + 1, Speaking = room.Speech?.Guest == guest.Number,
        };
        return room.Current is { } step ? Of(view, room, guest, step) : view;
    }

    private static ParticipantView Of(ParticipantView view, Room room, Guest guest, Domain.Step step)
    {
        var votes = room.VotesOf(guest.Number, step.Key).ToList();
        view = view with
        {
            Votes = votes.ToDictionary(vote => vote.Key, vote => vote.Value.Value),
            Objections = votes.Where(vote => vote.Value.Objection is not null)
                .ToDictionary(vote => vote.Key, vote => vote.Value.Objection!),
            Left = Math.Max(0, (step.Ballot?.Points ?? 0) - votes.Sum(vote => vote.Value.Value)),
            HasFinished = step.Kind == StepKind.Vote && room.IsDone(guest.Number, step),
            Position = room.StandOf(step.Key, guest.Number)?.Position,
            Table = room.TableOf(guest, step),
            Ratings = Ratings(room, guest, step),
        };
        return Hosting(view, room, guest, step);
    }

    private static ParticipantView Hosting(ParticipantView view, Room room, Guest guest, Domain.Step step)
    {
        if (!guest.IsHost || step.Kind != StepKind.Group) return view;
        var table = room.Find(room.SourceOf(step))?.Columns.FirstOrDefault(column => column.Key == guest.Table);
        var cards = room.CardsFor(step).Where(card => table is null || card.Column == table.Key).TakeLast(TidiedTogether);
        return view with { TableCards = [.. cards.Select(room.See)], TableTitle = table?.Title };
    }

    private static Dictionary<string, int> Ratings(Room room, Guest guest, Domain.Step step)
    {
        var given = new Dictionary<string, int>();
        foreach (var column in step.Columns)
            foreach (var kind in step.Kinds.Count > 0 ? [.. step.Kinds.Select(kind => kind.Key)] : new string?[] { null })
                if (room.RatingOf(step.Key, column.Key, kind, guest.Number) is { } value) given[KeyOf(column.Key, kind)] = value;
        return given;
    }

    public static string KeyOf(string column, string? kind) => string.Create(CultureInfo.InvariantCulture, $"{column}/{kind}");

    private static MyCard Mine(Card card) =>
        new(card.Number, card.Step, card.Text, card.Column, card.Kind, card.Quotable, card.HiddenBecause, card.MergedInto is not null,
            card.Source);
}
