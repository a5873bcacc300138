using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>A line of the activity log, ready to be told.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Name of the person; null once they are gone.</param>
/// <param name="Organisation">Name of the organisation in whose name they acted.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Detail">Names and values as they were then.</param>
public sealed record ActivityLine(
    DateTimeOffset At, string? Person, string? Organisation, string Kind, IReadOnlyDictionary<string, string> Detail);

/// <summary>Who did what, in whose name. A line is saved with the act itself, in the same transaction.</summary>
public sealed class ActivityLog(RouagesDb db, TimeProvider clock)
{
    /// <summary>
    /// In a kind (<c>action:edited</c>): the line stands in the history of its object, not in the story of the cooperation.
    /// </summary>
    public const string OfObject = ":";

    /// <summary>Signs what a person does now from their seat.</summary>
    public Act Sign(Seat seat) => (seat ?? throw new ArgumentNullException(nameof(seat))).Act(clock.GetUtcNow());

    /// <summary>Adds a line to what the caller is about to save.</summary>
    /// <param name="act">Person, organisation and instant.</param>
    /// <param name="cooperation">The cooperation in whose story it stands; null for an organisation alone.</param>
    /// <param name="kind">What was done, stable.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="detail">A few short texts: names and values as they are now. Never an e-mail address.</param>
    public void Note(Act act, Guid? cooperation, string kind, Guid subject, params (string Key, string Value)[] detail) =>
        db.Add(Entry(act, cooperation, kind, subject, detail));

    /// <summary>
    /// The same line, for whoever holds the context without this log. Its words come from an <see cref="IActivityText"/>.
    /// </summary>
    public static ActivityEntry Entry(Act act, Guid? cooperation, string kind, Guid subject, params (string Key, string Value)[] detail)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new ActivityEntry
        {
            Id = Guid.CreateVersion7(act.At), At = act.At, PersonId = act.Person == Guid.Empty ? null : act.Person,
            OrganisationId = act.Organisation,
            CooperationId = cooperation, Kind = kind, SubjectId = subject,
            Detail = JsonSerializer.Serialize(detail.ToDictionary(pair => pair.Key, pair => pair.Value)),
        };
    }

    /// <summary>The last lines of a cooperation's story, newest first; what stands in the history of one object only is left out.</summary>
    public async Task<IReadOnlyList<ActivityLine>> Last(Guid cooperation, int most, CancellationToken ct) =>
        [.. (await Rows(db, cooperation, null, most).ToListAsync(ct)).Select(row => row.Read())];

    /// <summary>The same among other questions of a page; called once their answers are there.</summary>
    internal Func<IReadOnlyList<ActivityLine>> Last(Guid cooperation, int most, QueryBatch batch)
    {
        var rows = batch.Add(Rows(db, cooperation, null, most));
        return () => [.. rows.Rows.Select(row => row.Read())];
    }

    /// <summary>The last lines about one object of a cooperation, newest first.</summary>
    public async Task<IReadOnlyList<ActivityLine>> History(Guid cooperation, Guid subject, int most, CancellationToken ct) =>
        [.. (await Rows(db, cooperation, subject, most).ToListAsync(ct)).Select(row => row.Read())];

    // On the first page of every cooperation: compiled once. Of one object, or the story without what stands in a history only.
    private static readonly Func<RouagesDb, Guid, Guid?, int, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, Guid? subject, int most) => (
            from entry in db.Set<ActivityEntry>().AsNoTracking()
            where entry.CooperationId == cooperation
            where subject == null ? !entry.Kind.Contains(OfObject) : entry.SubjectId == subject
            join person in db.Set<Person>() on entry.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on entry.OrganisationId equals (Guid?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new Row(entry.At, person == null ? null : person.DisplayName, organisation == null ? null : organisation.Name,
                entry.Kind, entry.Detail))
            .Take(most));

    internal static Dictionary<string, string> Read(string detail) => JsonSerializer.Deserialize<Dictionary<string, string>>(detail) ?? [];

    private sealed record Row(DateTimeOffset At, string? Person, string? Organisation, string Kind, string Detail)
    {
        public ActivityLine Read() => new(At, Person, Organisation, Kind, ActivityLog.Read(Detail));
    }
}
