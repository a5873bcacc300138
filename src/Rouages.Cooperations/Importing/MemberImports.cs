using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Importing;

/// <summary>How many rows led to what.</summary>
/// <param name="Invited">Invitations that left.</param>
/// <param name="Members">Rows whose organisation, or person, is in the cooperation already.</param>
/// <param name="Pending">Rows that were invited before and have not answered.</param>
/// <param name="Wrong">Rows that cannot be read.</param>
public sealed record ImportCounts(int Invited, int Members, int Pending, int Wrong)
{
    internal static ImportCounts Of(IReadOnlyList<ImportLine<ImportedMember>> lines) => new(
        lines.Count(line => line.IsGood), Count(lines, RowStanding.Member), Count(lines, RowStanding.Pending),
        lines.Count(line => !line.IsGood && line.Value is null));

    private static int Count(IReadOnlyList<ImportLine<ImportedMember>> lines, RowStanding standing) =>
        lines.Count(line => !line.IsGood && line.Value?.Standing == standing);
}

/// <summary>Invites what an import reads, all at once or not at all, and takes it back. The caller holds the lock and commits.</summary>
internal sealed class MemberImports(
    RouagesDb db, Mailer mailer, ActivityLog activity, CooperationFinder cooperations, TimeProvider clock)
{
    private const int MostListed = 10;
    private const int MostRead = 5_000;

    /// <summary>Who is in the cooperation already, or invited.</summary>
    public async Task<KnownMembers> Known(Guid cooperation, CancellationToken ct)
    {
        var members = await cooperations.Members(cooperation, ct);
        var seated = (await cooperations.People(cooperation, ct)).Select(seat => seat.PersonId).ToHashSet();
        var emails = await db.Set<Person>().Where(person => seated.Contains(person.Id)).OrderBy(person => person.Id)
            .Select(person => person.Email).Take(MostRead).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var pending = await db.Set<Invitation>().AsNoTracking().Unanswered(cooperation).Where(i => i.ExpiresAt > now)
            .OrderBy(i => i.Id).Take(MostRead).ToListAsync(ct);
        var declined = await db.Set<Invitation>().Where(i => i.CooperationId == cooperation && i.Email != null && i.DeclinedAt != null)
            .OrderBy(i => i.Id).Select(i => i.Email!).Take(MostRead).ToListAsync(ct);
        return new(
            [.. members.Select(member => NamedOrganisation.Of(member.Name, member.Commune))],
            emails.OfType<string>().Select(email => email.ToLowerInvariant()).ToHashSet(),
            [.. pending.Select(i => new PendingInvitation(i.Email!, i.ExpectedOrganisation is { } name
                ? NamedOrganisation.Of(name, i.ExpectedCommune) : null))],
            declined.ToHashSet());
    }

    /// <summary>The last imports into a cooperation, newest first.</summary>
    public Task<List<ImportRecord>> Last(Guid cooperation, CancellationToken ct) =>
        Of(cooperation).AsNoTracking().OrderByDescending(import => import.At).Take(MostListed).ToListAsync(ct);

    /// <summary>One import of this cooperation.</summary>
    public Task<ImportRecord?> Find(Guid cooperation, Guid import, CancellationToken ct) =>
        Of(cooperation).SingleOrDefaultAsync(record => record.Id == import, ct);

    /// <summary>Under which identifier this form imports; null when the same person sent it before.</summary>
    public Task<Guid?> Free(CooperationPlace place, Guid command, CancellationToken ct) =>
        db.FreeImport(command, MemberImport.Kind, place.Id, place.Seat!.PersonId, clock.GetUtcNow(), ct);

    /// <summary>Invites everybody, or says why the letters may not leave: then nothing is saved.</summary>
    public async Task<Refusal?> Write(
        CooperationPlace place, Guid command, IReadOnlyList<InvitationTerms> rows, ImportCounts counts, CancellationToken ct)
    {
        var by = place.Act(clock.GetUtcNow());
        // What waits here has expired: it was no reason to leave the row out, and is renewed as one invitation is.
        var expired = await db.WaitingFor(place.Id, rows, ct);
        var invited = rows.Select(row => db.Invite(place.Id, row, expired.GetValueOrDefault(row.Email), by)).ToList();
        var letters = invited.Select(one => InvitationLetters.Into(place, one.Invitation, one.Token)).ToList();
        if (await mailer.Post(letters, new(by.Person, place.Id), ct) is { } refused) return refused;
        db.Add(new ImportRecord
        {
            Id = command, Kind = MemberImport.Kind, Subject = place.Id, Person = by.Person, At = by.At,
            Created = [.. invited.Select(one => Print(one.Invitation))],
        });
        activity.Note(by, place.Id, ActivityKinds.MembersImported, command, ImportText.Detail(counts));
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>
    /// Takes back the invitations that are as the import left them; those that were answered, withdrawn or renewed since stay as they are.
    /// </summary>
    /// <returns>How many were taken back; when none could be, the import stays as it is.</returns>
    public async Task<int> Undo(ImportRecord import, Act by, CancellationToken ct)
    {
        if (import.UndoneAt is not null) return 0;
        var left = import.Created.ToHashSet();
        var invitations = (await Invitations(import).ToListAsync(ct)).FindAll(invitation => left.Contains(Print(invitation)));
        if (invitations.Count == 0) return 0;
        foreach (var invitation in invitations) invitation.RevokedAt = by.At;
        import.UndoneAt = by.At;
        activity.Note(by, import.Subject, ActivityKinds.MembersImportUndone, import.Id, ImportText.Detail(invitations.Count));
        await db.SaveChangesAsync(ct);
        return invitations.Count;
    }

    /// <summary>The invitations of an import, by name of organisation then address.</summary>
    public IQueryable<Invitation> Invitations(ImportRecord import)
    {
        List<Guid> ids = [.. import.Created.Select(thing => thing.Id)];
        return db.Set<Invitation>().Where(i => i.CooperationId == import.Subject && ids.Contains(i.Id))
            .OrderBy(i => EF.Functions.Collate(i.ExpectedOrganisation!, PostgresText.French)).ThenBy(i => i.Email).Take(MostRead);
    }

    private IQueryable<ImportRecord> Of(Guid cooperation) =>
        db.Set<ImportRecord>().Where(import => import.Kind == MemberImport.Kind && import.Subject == cooperation);

    // Its token changes when it is sent again, its uses when somebody accepts.
    private static ImportedThing Print(Invitation invitation) => ImportedThing.Of(
        invitation.Id, invitation.TokenHash, invitation.Uses, invitation.RevokedAt is not null, invitation.DeclinedAt is not null);
}
