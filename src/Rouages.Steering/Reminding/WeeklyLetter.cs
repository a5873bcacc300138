using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Steering.Reminding;

/// <summary>Writes to each person what they have in hand, on Monday morning, when something is late or coming.</summary>
internal sealed class WeeklyLetter(
    RouagesDb db, CooperationFinder cooperations, Mailer mailer, WeeklyStop stop, TimeProvider clock) : IScheduledJob
{
    private const int MostPeopleAtOnce = 500, MostLines = 40;

    public string Name => "steering.weekly-letter";
    public string Label => Words.Key("Envoyer la lettre du lundi");
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Digest.IsTime(now)) return;

        var today = Paris.Day(now);
        while (await InHand(today, now - Digest.AtMostEvery, ct) is { Count: > 0 } people)
        {
            await Write(people, today, now, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    // Only what the plan's own pages would show this person today: who left, or a closed cooperation, hears nothing more.
    private IQueryable<PlanAction> Due(DateOnly today)
    {
        var (until, held) = (today.AddDays(Digest.ComingWithinDays), cooperations.Held(Right.SeePlan));
        return db.Set<PlanAction>().AsNoTracking().Where(a => a.Removed == null && a.DueOn <= until
            && (a.Status == ActionStatus.ToDo || a.Status == ActionStatus.Doing)
            && held.Any(h => h.Person == a.Responsible && h.Cooperation == a.CooperationId));
    }

    /// <summary>People with something to hear who heard nothing this week; those just written to leave the list by themselves.</summary>
    private Task<List<Reader>> InHand(DateOnly today, DateTimeOffset since, CancellationToken ct)
    {
        var due = Due(today);
        return db.Set<Person>().AsNoTracking()
            .Where(p => p.WeeklyMail && p.EmailConfirmed && p.BlockedAt == null
                && !db.Set<DigestSent>().Any(s => s.PersonId == p.Id && s.At > since))
            .Where(p => due.Any(a => a.Responsible == p.Id))
            .OrderBy(p => p.Id).Take(MostPeopleAtOnce)
            .Select(p => new Reader(p.Id, p.Email!, p.Language, p.DisplayName)).ToListAsync(ct);
    }

    private async Task Write(List<Reader> readers, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var ids = readers.Select(reader => reader.Id).ToList();
        var due = Due(today);
        var lines = (await (
            from person in db.Set<Person>().AsNoTracking()
            where ids.Contains(person.Id)
            from action in due.Where(a => a.Responsible == person.Id).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostLines)
            join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
            select new
            {
                person.Id, Action = action.Id,
                Line = new InHandLine(action.Title, cooperation.Name, cooperation.Slug, action.DueOn!.Value)
            })
            .ToListAsync(ct)).ToLookup(row => row.Id);
        var sent = await db.Set<DigestSent>().Where(s => ids.Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, ct);
        foreach (var reader in readers)
        {
            List<InHandLine> own = [.. lines[reader.Id].OrderBy(row => row.Line.DueOn).ThenBy(row => row.Action).Select(row => row.Line)];
            var to = Addressee.Account(reader.Id, reader.Email, reader.Language, reader.Name);
            if (own.Count > 0) await mailer.Post(new Posting(to, T => Compose(T, own, today, stop.Path(reader.Id))), new(), ct);
            if (sent.TryGetValue(reader.Id, out var last)) last.At = now;
            else db.Add(new DigestSent { PersonId = reader.Id, At = now });
        }
    }

    private static MailMessage Compose(Words T, List<InHandLine> lines, DateOnly today, string stopPath)
    {
        var late = lines.Where(line => line.DueOn < today).ToList();
        var coming = lines.Where(line => line.DueOn >= today).ToList();
        List<string> paragraphs = [T["Bonjour, voici ce que vous avez en main cette semaine."]];
        if (late.Count > 0) paragraphs.Add(T["En retard :"]);
        paragraphs.AddRange(late.Select(line => T["— {0} ({1}), attendue le {2}", line.Title, line.Cooperation, T.Date(line.DueOn)]));
        if (coming.Count > 0) paragraphs.Add(T["À venir :"]);
        paragraphs.AddRange(coming.Select(line => T["— {0} ({1}), pour le {2}", line.Title, line.Cooperation, T.Date(line.DueOn)]));
        paragraphs.Add(T["Une date ne tient plus ? Changez-la en quelques instants : le plan sert à s’entendre, pas à surveiller."]);
        var subject = T.Count(lines.Count, "{0} action à suivre cette semaine", "{0} actions à suivre cette semaine");
        return new(subject, paragraphs,
            new MailAction(T["Ouvrir le plan"], $"/cooperations/{lines[0].Slug}/pilotage?moi=true"))
        { Unsubscribe = stopPath };
    }

    private sealed record Reader(Guid Id, string Email, string Language, string Name);

    private sealed record InHandLine(string Title, string Cooperation, string Slug, DateOnly DueOn);
}
