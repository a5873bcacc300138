using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rouages.Accounts.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Notifications;

/// <summary>
/// Writes to each person what is due: one letter, whatever the number of things to tell. Each thing is asked for anew with their rights
/// of this minute, so that whoever left a cooperation, or whose cooperation closed, is told nothing more.
/// </summary>
internal sealed partial class NotificationLetters(
    RouagesDb db, ObjectKinds kinds, Mailer mailer, NotificationStop stop, TimeProvider clock, ILogger<NotificationLetters> log)
    : IScheduledJob
{
    public const string Source = "notifications";

    // Lines told in one letter, and lines read to find them among those that the person may still see.
    internal const int MostLines = 30, MostRead = 200;
    private const int MostPeople = 100, MostFailures = 100;

    public string Name => "objects.notification-letters";
    public string Label => Words.Key("Envoyer les nouvelles par courriel");
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        HashSet<Guid> failed = [];
        while (failed.Count < MostFailures && await Waiting(failed, now, ct) is { Count: > 0 } people)
            foreach (var person in people)
                if (!await Writes(person, now, ct)) failed.Add(person);

        var old = now - Notification.Kept;
        await db.Set<Notification>().Where(n => n.At < old).ExecuteDeleteAsync(ct);
        // Everybody else has their letter; the console shows that something is wrong.
        if (failed.Count > 0) throw new InvalidOperationException($"The news of {failed.Count} people could not be written.");
    }

    // What cannot be told to one person must not keep the others from their news; it is tried again at the next run.
    private async Task<bool> Writes(Guid person, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await Write(person, now, ct);
            return true;
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            NotWritten(log, error, person);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<Guid>> Waiting(HashSet<Guid> failed, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Notification>().Where(n => n.LetterDue <= now && !failed.Contains(n.PersonId)).Select(n => n.PersonId).Distinct()
            .OrderBy(id => id).Take(MostPeople).ToListAsync(ct);

    // The letter and the end of its lines are saved together: none is told twice.
    private async Task Write(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Set<Notification>().AsNoTracking().Where(n => n.PersonId == id && n.LetterDue <= now).OrderBy(n => n.Id)
            .Take(MostRead).ToListAsync(ct);
        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == id && p.EmailConfirmed && p.BlockedAt == null)
            .Select(p => new { p.Email, p.Language, p.DisplayName }).SingleOrDefaultAsync(ct);
        if (person?.Email is { } email && await Shown(id, due.Where(told => told.ReadAt is null), ct) is { Count: > 0 } lines)
        {
            var to = Addressee.Account(id, email, person.Language, person.DisplayName);
            var stopping = stop.Path(id, lines.Select(line => line.Told.Kind));
            var isMore = due.Count == MostRead;
            await mailer.Post(new Posting(to, T => Compose(T, lines, isMore, stopping), new MailSource(Source, id)), new(), ct);
        }

        await db.SaveChangesAsync(ct);
        // Lines that were not read are told as being on the site; those that came since wait for the next letter.
        var (ids, last) = (due.ConvertAll(told => told.Id), due.Count == MostRead ? due[^1].Id : (Guid?)null);
        await db.Set<Notification>().Where(n => n.PersonId == id && n.LetterDue <= now && (ids.Contains(n.Id) || n.Id > last))
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.LetterDue, (DateTimeOffset?)null), ct);
        await whole.CommitAsync(ct);
    }

    private async Task<List<(Notification Told, ObjectCard Card)>> Shown(Guid person, IEnumerable<Notification> due, CancellationToken ct)
    {
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.ToString())], Source));
        Dictionary<ObjectRef, ObjectCard?> cards = [];
        List<(Notification, ObjectCard)> shown = [];
        foreach (var told in due)
        {
            if (!cards.TryGetValue(told.About, out var known)) cards[told.About] = known = await kinds.Card(told.About, reader, ct);
            if (known is { Closed: false } card) shown.Add((told, card));
        }

        return shown;
    }

    [LoggerMessage(LogLevel.Error, "The news of {Person} could not be written.")]
    private static partial void NotWritten(ILogger log, Exception error, Guid person);

    private static MailMessage Compose(Words T, List<(Notification Told, ObjectCard Card)> lines, bool isMore, string stopping)
    {
        List<string> paragraphs = lines is [var only] ? [only.Told.Text]
            : [T["Voici ce qui est arrivé :"], .. lines.Take(MostLines).Select(line => $"— {line.Told.Text}")];
        if (isMore) paragraphs.Add(T["et d’autres nouvelles encore, sur le site."]);
        else if (lines.Count > MostLines)
            paragraphs.Add(T.Count(lines.Count - MostLines, "et {0} autre nouvelle sur le site.", "et {0} autres nouvelles sur le site."));
        paragraphs.Add(T["Vous choisissez ce que vous recevez, et quand, dans votre compte."]);
        var subject = isMore ? T["De nombreuses nouvelles"] : lines is [var one] ? one.Told.Text
            : T.Count(lines.Count, "{0} nouvelle", "{0} nouvelles");
        var action = lines is [var alone] ? new MailAction(T["Lire sur le site"], alone.Card.Address)
            : new MailAction(T["Lire sur le site"], NotificationsEndpoint.Path);
        return new(subject, paragraphs, action) { Unsubscribe = stopping };
    }
}
