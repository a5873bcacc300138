using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Steering.Decisions;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Meeting;

/// <summary>Reads what the page of a meeting shows.</summary>
internal sealed class MinutesReader(
    RouagesDb db, CooperationFinder cooperations, Readers readers, Notify notify, TimeProvider clock, Words T)
{
    private const int MostBorn = 100;

    public async Task<MinutesRead> Read(CooperationPlace place, Minutes minutes, CancellationToken ct)
    {
        var names = await Names(minutes, ct);
        var others = await readers.Others(place, ct);
        var reached = others.ToHashSet();
        if (place.Seat is { } seat) reached.Add(seat.PersonId);
        var reference = $"{minutes.Id:N}";
        var decisions = await db.Decisions(place.Id,
            d => d.Origin != null && d.Origin.Kind == MinutesOrigin.Word && d.Origin.Id == reference)
            .Take(MostBorn).ToListAsync(ct);
        var actions = await db.Set<PlanAction>().AsNoTracking().In(place.Id)
            .Where(a => a.Origin != null && a.Origin.Kind == MinutesOrigin.Word && a.Origin.Id == reference)
            .OrderBy(a => a.Id).Select(a => new { a.Id, a.Title, a.DueOn, a.Status }).Take(MostBorn).ToListAsync(ct);
        return new(
            minutes.Id, minutes.Title, minutes.HeldOn, minutes.Place, minutes.Referent,
            [.. minutes.Attendees.Select(one => Say(one, names)).OrderBy(line => line.Name, StringComparer.CurrentCulture)],
            minutes.Course, More(minutes.More), [.. Lines(minutes.Partners)], minutes.NextOn, minutes.NextNote, minutes.SentAt)
        {
            Decisions = [.. decisions.Select(line => new BornLine(line.Title, DecisionLinks.One(place.Slug, line.Id),
                line.InForce ? null : line.State(T)))],
            Actions = [.. actions.Select(action => new BornLine(action.Title, PlanLinks.Action(place.Slug, action.Id),
                string.Join(" · ",
                    new[] { ((PlanStatus)action.Status).Label(T), action.DueOn is { } due ? T.Date(due) : null }.OfType<string>())))],
            NextAt = minutes.NextAt, Excused = [.. Lines(minutes.Excused)], Readers = (await Unsent(place, minutes, others, ct)).Count,
            ChangedSinceSent = minutes.ChangedSinceSent,
            Unreached =
            [
                .. minutes.Attendees.Select(one => one.Person).OfType<Guid>().Where(one => one != Guid.Empty && !reached.Contains(one))
                    .Distinct().Select(names.GetValueOrDefault).OfType<string>().Order(StringComparer.CurrentCulture),
            ],
        };
    }

    /// <summary>Who reads the plan and has not received what these minutes say now.</summary>
    public async Task<IReadOnlyList<Guid>> Unsent(CooperationPlace place, Minutes minutes, CancellationToken ct) =>
        await Unsent(place, minutes, await readers.Others(place, ct), ct);

    private async Task<IReadOnlyList<Guid>> Unsent(
        CooperationPlace place, Minutes minutes, IReadOnlyList<Guid> others, CancellationToken ct)
    {
        if (minutes.SentAt is not { } sent || minutes.ChangedSinceSent) return others;
        // Too long ago to know whom it reached: nobody is told again.
        if (sent < clock.GetUtcNow() - Notify.Kept) return [];
        var told = await notify.Told(new(MinutesKind.Word, minutes.Id), MinutesEndpoint.Sent, sent, ct);
        // Whoever wrote or sent them knows them.
        var senders = await db.Set<ActivityEntry>().Where(e =>
                e.CooperationId == place.Id && e.SubjectId == minutes.Id && e.Kind == MinutesEndpoint.SentBy && e.PersonId != null)
            .OrderByDescending(e => e.At).Select(e => e.PersonId!.Value).Take(MostBorn).ToListAsync(ct);
        return [.. others.Where(person => !told.Contains(person) && !senders.Contains(person) && person != minutes.Written.Person)];
    }

    /// <summary>Who may be ticked: those who sit here, and those who were there and left since.</summary>
    public async Task<IReadOnlyList<Option>> People(CooperationPlace place, Minutes? minutes, CancellationToken ct)
    {
        List<Option> seated = [.. (await cooperations.People(place.Id, ct)).Select(seat =>
            new Option(Acting.ActionForm.Seated(seat.PersonId, seat.OrganisationId), seat.PersonName, seat.Represents))];
        if (minutes is null) return seated;
        var names = await Names(minutes, ct);
        var gone = minutes.Attendees.Where(one => one.Person is not null)
            .Select(one => (Value: MinutesForm.Seated(one), Line: Say(one, names)))
            .Where(one => seated.TrueForAll(option => option.Value != one.Value));
        return [.. seated, .. gone.Select(one => new Option(one.Value, one.Line.Name, one.Line.Organisation))];
    }

    internal static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // « Le site du PTCE https://… (2025) » : any word may be an address, and only the first address of the web becomes a link.
    internal static IReadOnlyList<MoreLine> More(string? text) => [.. Lines(text).Select(line =>
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = words.Select(word => word.Trim('(', ')', '«', '»', '<', '>', '\u00A0', ',', ';')).FirstOrDefault(Typing.IsWeb);
        if (found is null) return new MoreLine(line, null);
        var rest = string.Join(' ', words.Where(word => !word.Contains(found, StringComparison.Ordinal))).TrimEnd(' ', ':', '\u00A0');
        return new MoreLine(rest.Length == 0 ? found : rest, found);
    })];

    private AttendeeLine Say(MinutesAttendee one, Dictionary<Guid, string> names)
    {
        if (one.Name is { } typed)
            return typed.IndexOf(',', StringComparison.Ordinal) is var comma and > 0 && typed[(comma + 1)..].Trim() is { Length: > 0 } from
                ? new(typed[..comma].Trim(), from) : new(typed, null);
        return new(one.Person is { } person && names.TryGetValue(person, out var name) ? name : T["quelqu’un qui n’est plus ici"],
            one.Organisation is { } organisation ? names.GetValueOrDefault(organisation) : null);
    }

    private async Task<Dictionary<Guid, string>> Names(Minutes minutes, CancellationToken ct)
    {
        var people = minutes.Attendees.Select(one => one.Person).OfType<Guid>().Distinct().ToList();
        var organisations = minutes.Attendees.Select(one => one.Organisation).OfType<Guid>().Distinct().ToList();
        return await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, Name = p.DisplayName })
            .Concat(db.Set<Organisation>().Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name }))
            .ToDictionaryAsync(named => named.Id, named => named.Name, ct);
    }
}

internal static class MinutesQueries
{
    /// <summary>Lines of one page.</summary>
    public const int PageSize = 25;

    /// <summary>Read to be searched; more than a cooperation writes in its life.</summary>
    public const int MostRead = 1000;

    public static Task<Minutes?> MinutesOf(this RouagesDb db, Guid cooperation, Guid id, CancellationToken ct, bool removedToo = false) =>
        db.Set<Minutes>().Include(m => m.Attendees)
            .SingleOrDefaultAsync(m => m.CooperationId == cooperation && m.Id == id && (removedToo || m.Removed == null), ct);
}
