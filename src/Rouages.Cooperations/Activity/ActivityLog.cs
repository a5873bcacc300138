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

/// <summary>A request to take part that was not followed.</summary>
/// <param name="At">When it was answered.</param>
/// <param name="Reason">Why, when a reason was given.</param>
public sealed record RefusedRequest(DateTimeOffset At, string? Reason);

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

    /// <summary>
    /// The last lines of a cooperation's story, newest first, among other questions of a page: called once their answers are there. What
    /// stands in the history of one object only is left out, and the requests to take part for whoever neither answers nor made them.
    /// </summary>
    /// <param name="place">The cooperation, as its reader may see it.</param>
    /// <param name="own">The reader's memberships there.</param>
    /// <param name="most">How many lines.</param>
    /// <param name="batch">Asks.</param>
    internal Func<IReadOnlyList<ActivityLine>> Last(CooperationPlace place, Guid[] own, int most, QueryBatch batch)
    {
        var rows = batch.Add(place.Holds(Right.ManageMembers) ? Rows(db, place.Id, null, most) : Told(db, place.Id, own, most));
        return () => [.. rows.Rows.Select(row => row.Read())];
    }

    /// <summary>
    /// How the last request of a membership ended, among other questions of a page: a refusal with its reason, or nothing when it was
    /// welcomed, taken back or never made.
    /// </summary>
    internal Func<RefusedRequest?> Refusal(Guid cooperation, Guid membership, QueryBatch batch)
    {
        var rows = batch.Add(Ends(db, cooperation, membership));
        return () => rows.Rows is [{ Kind: ActivityKinds.MemberDeclined } row]
            ? new(row.At, Read(row.Detail).GetValueOrDefault("reason")) : null;
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

    // The story for whoever does not manage the members.
    private static readonly Func<RouagesDb, Guid, Guid[], int, IAsyncEnumerable<Row>> Told = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, Guid[] own, int most) => (
            from entry in db.Set<ActivityEntry>().AsNoTracking()
            where entry.CooperationId == cooperation && !entry.Kind.Contains(OfObject)
            where !ActivityKinds.OfRequests.Contains(entry.Kind) || own.Contains(entry.SubjectId)
            join person in db.Set<Person>() on entry.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on entry.OrganisationId equals (Guid?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new Row(entry.At, person == null ? null : person.DisplayName, organisation == null ? null : organisation.Name,
                entry.Kind, entry.Detail))
            .Take(most));

    private static readonly Func<RouagesDb, Guid, Guid, IAsyncEnumerable<Row>> Ends = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, Guid membership) =>
        db.Set<ActivityEntry>().AsNoTracking()
            .Where(entry => entry.CooperationId == cooperation && entry.SubjectId == membership
                && (entry.Kind == ActivityKinds.MemberDeclined || entry.Kind == ActivityKinds.MemberPlaced))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Select(entry => new Row(entry.At, null, null, entry.Kind, entry.Detail)).Take(1));

    internal static Dictionary<string, string> Read(string detail) => JsonSerializer.Deserialize<Dictionary<string, string>>(detail) ?? [];

    private sealed record Row(DateTimeOffset At, string? Person, string? Organisation, string Kind, string Detail)
    {
        public ActivityLine Read() => new(At, Person, Organisation, Kind, ActivityLog.Read(Detail));
    }
}
