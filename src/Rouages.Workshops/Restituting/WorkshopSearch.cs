using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Restituting;

/// <summary>
/// Workshops by their title; once they are over, by what their restitution shows. The room writes its status without a context: the
/// document is written again when the end is told, and what is opened again loses its text in the same transaction (<c>Effects</c>). The
/// document keeps the number of the last entry it was made of: a log that did not move is not read again.
/// </summary>
internal sealed class WorkshopSearch(Formats formats) : ISearchable
{
    private const string Over = "over";

    // Counted up when the text is made otherwise: all logs are then read once more.
    private const int Making = 1;

    public string Kind => WorkshopKind.Word;

    public string Label => Words.Key("Ateliers");

    public string One => Words.Key("Atelier");

    public string Word => "ateliers";

    public int Order => 40;

    /// <summary>Once published, everybody reads what may be quoted, and those who were there all of it.</summary>
    public bool HasInside => true;

    public IEnumerable<Guid> Changed(object row) => row is Workshop workshop ? [workshop.Id] : [];

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await (from workshop in db.Set<Workshop>().AsNoTracking()
                           where ids.Contains(workshop.Id) && !workshop.IsRehearsal
                           orderby workshop.Id
                           select new
                           {
                               Workshop = workshop,
                               Slug = db.Set<Cooperation>().Where(c => c.Id == workshop.CooperationId).Select(c => c.Slug)
                                   .FirstOrDefault(),
                               Last = db.Set<RoomRow>().Where(room => room.WorkshopId == workshop.Id).Select(room => room.LastNumber)
                                   .FirstOrDefault(),
                           })
            .Take(ids.Count).ToListAsync(ct);
        string[] kinds = [Kind, SearchDocument.Inside(Kind)];
        var before = await db.Set<SearchDocument>().AsNoTracking().Where(d => kinds.Contains(d.Kind) && ids.Contains(d.ObjectId))
            .OrderBy(d => d.ObjectId).Take(ids.Count * kinds.Length).Select(d => new Before(d.ObjectId, d.Form, d.Audience, d.Body))
            .ToListAsync(ct);
        var documents = new List<SearchDocument>();
        foreach (var one in found.Where(row => !formats.ArePrivate(row.Workshop)))
            documents.AddRange(await Documents(
                db, one.Workshop, one.Slug, one.Last, before.Where(document => document.Id == one.Workshop.Id).ToList(), ct));
        return documents;
    }

    private sealed record Before(Guid Id, string Form, Audience Audience, string Body);

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Workshop>().Where(w => !w.IsRehearsal && w.Id > id).OrderBy(w => w.Id).Select(w => w.Id).Take(most).ToListAsync(ct);

    public IQueryable<Guid> ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person)
    {
        var (inside, leads) =
            (cooperations.WhereHeld(person, Right.SeeInside, closedToo: true), new Leadership(db, cooperations, formats).Of(person));
        return db.Set<Workshop>()
            .Where(w => !w.IsRehearsal && ((w.CooperationId != null && inside.Contains(w.CooperationId.Value)) || leads.Contains(w.Id)
            || (w.Status == WorkshopStatus.Closed
                && db.Set<Participant>().Any(p => p.WorkshopId == w.Id && p.PersonId == person && p.RemovedAt == null)))).Select(w => w.Id);
    }

    public string Say(string form, Words T) => form.StartsWith(Over, StringComparison.Ordinal) ? T["terminé"] : "";

    private async Task<IEnumerable<SearchDocument>> Documents(
        RouagesDb db, Workshop workshop, string? slug, long last, List<Before> before, CancellationToken ct)
    {
        var over = workshop.Status == WorkshopStatus.Closed;
        var format = formats.Find(workshop.Format, workshop.FormatVersion, "fr")?.Title ?? workshop.Format;
        var form = over ? string.Create(CultureInfo.InvariantCulture, $"{Over}:{Making}:{last}") : "";
        Audience[] readers = over && workshop.PublishedAt is not null ? [Audience.Everybody, Audience.Members] : [Audience.Members];
        var known = readers.Select(reader => before.Find(one => one.Form == form && one.Audience == reader)?.Body).ToArray();
        var read = over && known.Contains(null) ? await Restitutions(db, workshop, format, ct) : _ => "";
        return readers.Select((reader, at) => new SearchDocument
        {
            Kind = at == 0 ? Kind : SearchDocument.Inside(Kind), ObjectId = workshop.Id, Audience = reader, Title = workshop.Title,
            Address = over ? $"/ateliers/{workshop.Slug}/restitution" : slug is null ? "/ateliers" : $"/cooperations/{slug}/ateliers",
            CooperationId = workshop.CooperationId, Words = format, Form = form,
            Body = known[at] ?? read(reader == Audience.Everybody),
        });
    }

    // What the restitution shows, without names and numbers: to everybody, or to those who were there.
    private static async Task<Func<bool, string>> Restitutions(RouagesDb db, Workshop workshop, string format, CancellationToken ct)
    {
        var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => e.WorkshopId == workshop.Id).OrderBy(e => e.Number)
            .Take((int)Room.MostEntries).ToListAsync(ct);
        List<Entry> log =
            [.. rows.Select(row =>
                new Entry(row.Number, row.Command, row.Participant, FactJson.Read(row.Kind, row.Payload) ?? new Unknown(), row.At))];
        var facts =
            new RestitutionFacts(workshop.Slug, workshop.Title, format, null, workshop.OpenedAt, workshop.ClosedAt, workshop.Signed,
                workshop.IsDemo, workshop.IsRehearsal);
        return outside => Text(Restitution.Of(facts, Room.Fold(workshop.Steps, workshop.Signed, log), log, outside));
    }

    private static string Text(Restitution restitution) =>
        string.Join("\n", restitution.Sections.SelectMany(section => section.Groups.Select(group => group.Title)
            .Concat(section.Agreements.Select(agreed => $"{agreed.Title} {agreed.Note}")))
                .Concat(restitution.Cards.Select(card => card.Text)));
}
