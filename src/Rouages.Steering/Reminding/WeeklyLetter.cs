using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Steering.Reminding;

/// <summary>Writes to each person what they have in hand, on Monday morning, when something is late or coming.</summary>
internal sealed class WeeklyLetter(RouagesDb db, Mailer mailer, WeeklyStop stop, TimeProvider clock) : IScheduledJob
{
    private const int MostPeopleAtOnce = 500;

    public string Name => "steering.weekly-letter";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Digest.IsTime(now)) return;

        var (today, since) = (Paris.Day(now), now - Digest.AtMostEvery);
        while (await InHand(today, since, ct) is { Count: > 0 } people)
        {
            foreach (var person in people)
                await Write(person, today, now, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>People with something to hear who heard nothing this week; those just written to leave the list by themselves.</summary>
    private Task<List<Reader>> InHand(DateOnly today, DateTimeOffset since, CancellationToken ct)
    {
        var until = today.AddDays(Digest.ComingWithinDays);
        return db.Set<Person>().AsNoTracking()
            .Where(p => p.WeeklyMail && p.EmailConfirmed && !db.Set<DigestSent>().Any(s => s.PersonId == p.Id && s.At > since))
            .Where(p => db.Set<PlanAction>().Any(a => a.Responsible == p.Id && a.Removed == null && a.DueOn <= until
                && (a.Status == ActionStatus.ToDo || a.Status == ActionStatus.Doing)))
            .OrderBy(p => p.Id).Take(MostPeopleAtOnce)
            .Select(p => new Reader(p.Id, p.Email!, p.Language, p.DisplayName)).ToListAsync(ct);
    }

    private async Task Write(Reader reader, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var until = today.AddDays(Digest.ComingWithinDays);
        var lines = await (
            from action in db.Set<PlanAction>().AsNoTracking()
            where action.Responsible == reader.Id && action.Removed == null && action.DueOn <= until
                && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing)
            join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
            orderby action.DueOn, action.Id
            select new InHandLine(action.Title, cooperation.Name, cooperation.Slug, action.DueOn!.Value)).Take(40).ToListAsync(ct);
        var to = Addressee.Account(reader.Id, reader.Email, reader.Language, reader.Name);
        await mailer.Post(new Posting(to, T => Compose(T, lines, today, stop.Path(reader.Id))), new(), ct);
        if (await db.Set<DigestSent>().FindAsync([reader.Id], ct) is { } sent) sent.At = now;
        else db.Add(new DigestSent { PersonId = reader.Id, At = now });
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
        paragraphs.Add(T["Une date ne tient plus ? Changez-la en deux gestes : le plan sert à s’entendre, pas à surveiller."]);
        var subject = T.Count(lines.Count, "{0} action à suivre cette semaine", "{0} actions à suivre cette semaine");
        return new(subject, paragraphs, new MailAction(T["Ouvrir le plan"], $"/cooperations/{lines[0].Slug}/pilotage?moi=true")) { Unsubscribe = stopPath };
    }

    private sealed record Reader(Guid Id, string Email, string Language, string Name);

    private sealed record InHandLine(string Title, string Cooperation, string Slug, DateOnly DueOn);
}
