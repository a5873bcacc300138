using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Notifications;

/// <summary>
/// Writes to each person what is due: one letter, whatever the number of things to tell. Each thing is asked for anew with their rights
/// of this minute, so that who left a cooperation, or whose cooperation closed, is told nothing more.
/// </summary>
internal sealed class NotificationLetters(
    RouagesDb db, ObjectKinds kinds, Mailer mailer, NotificationStop stop, TimeProvider clock) : IScheduledJob
{
    public const string Source = "notifications";
    private const int MostPeople = 100, MostLines = 30;

    public string Name => "objects.notification-letters";
    public string Label => Words.Key("Envoyer les nouvelles par courriel");
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        while (await Waiting(now, ct) is { Count: > 0 } people)
            foreach (var person in people)
            {
                await Write(person, now, ct);
                db.ChangeTracker.Clear();
            }

        var old = now - Notification.Kept;
        await db.Set<Notification>().Where(n => n.At < old).ExecuteDeleteAsync(ct);
    }

    private Task<List<Guid>> Waiting(DateTimeOffset now, CancellationToken ct) =>
        db.Set<Notification>().Where(n => n.LetterDue <= now).Select(n => n.PersonId).Distinct().OrderBy(id => id).Take(MostPeople)
            .ToListAsync(ct);

    // The letter and the end of its lines are saved together: none is told twice.
    private async Task Write(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.Set<Notification>().Where(n => n.PersonId == id && n.LetterDue <= now).OrderBy(n => n.Id).ToListAsync(ct);
        foreach (var told in due) told.LetterDue = null;
        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == id && p.EmailConfirmed && p.BlockedAt == null)
            .Select(p => new { p.Email, p.Language, p.DisplayName }).SingleOrDefaultAsync(ct);
        if (person?.Email is { } email && await Shown(id, due.Where(told => told.ReadAt is null), ct) is { Count: > 0 } lines)
        {
            var to = Addressee.Account(id, email, person.Language, person.DisplayName);
            var stopping = stop.Path(id, lines.Select(line => line.Told.Kind));
            await mailer.Post(new Posting(to, T => Compose(T, lines, stopping), new MailSource(Source, id)), new(), ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<List<(Notification Told, ObjectCard Card)>> Shown(Guid person, IEnumerable<Notification> due, CancellationToken ct)
    {
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.ToString())], Source));
        List<(Notification, ObjectCard)> shown = [];
        foreach (var told in due)
            if (await kinds.Card(told.About, reader, ct) is { Closed: false } card) shown.Add((told, card));
        return shown;
    }

    private static MailMessage Compose(Words T, List<(Notification Told, ObjectCard Card)> lines, string stopping)
    {
        List<string> paragraphs = lines is [var only] ? [only.Told.Text]
            : [T["Voici ce qui est arrivé :"], .. lines.Take(MostLines).Select(line => $"— {line.Told.Text}")];
        if (lines.Count > MostLines)
            paragraphs.Add(T.Count(lines.Count - MostLines, "et {0} autre nouvelle sur le site.", "et {0} autres nouvelles sur le site."));
        paragraphs.Add(T["Vous choisissez ce que vous recevez, et quand, dans votre compte."]);
        var subject = lines is [var one] ? one.Told.Text : T.Count(lines.Count, "{0} nouvelle", "{0} nouvelles");
        var action = lines is [var alone] ? new MailAction(T["Lire sur le site"], alone.Card.Address)
            : new MailAction(T["Lire sur le site"], NotificationsEndpoint.Path);
        return new(subject, paragraphs, action) { Unsubscribe = stopping };
    }
}
