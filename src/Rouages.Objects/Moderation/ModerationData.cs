using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects.Moderation;

/// <summary>
/// What a person reported and decided. Reports stay without them, and so do remarks; an answer that was for them alone goes. Decisions are
/// signed by nobody.
/// </summary>
internal sealed class ModerationData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Signalements";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var made = await db.Set<Report>().AsNoTracking().Where(r => r.PersonId == person).OrderBy(r => r.Id).Take(Most)
            .Select(r => new { r.On, r.Reason, r.Text, r.At, r.Decision, r.Answer, r.IsAnswerShown }).ToListAsync(ct);
        var decided = await db.Set<Report>().AsNoTracking().Where(r => r.Decided!.Person == person).OrderBy(r => r.Id).Take(Most)
            .Select(r => new { r.On, r.Decision, r.Answer, r.Decided!.At }).ToListAsync(ct);
        return made.Count + decided.Count == 0 ? null : new
        {
            made = made.ConvertAll(r =>
                new
                {
                    On = r.On.ToString(), Reason = r.Reason.ToString(), r.Text, r.At, Decision = r.Decision?.ToString(), r.Answer,
                    r.IsAnswerShown,
                }),
            decided = decided.ConvertAll(r => new { On = r.On.ToString(), Decision = r.Decision?.ToString(), r.Answer, r.At }),
        };
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<Report>().Where(r => r.PersonId == person && r.Reason == ReportReason.Remark && !r.IsAnswerShown)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.Answer, (string?)null), ct);
        await db.Set<Report>().Where(r => r.PersonId == person)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.PersonId, (Guid?)null), ct);
        await db.Set<Report>().Where(r => r.Decided!.Person == person)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.Decided!.Person, Guid.Empty), ct);
        // What they reported with their address, before they had an account.
        if (await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct) is { } email)
            await db.Set<Report>().Where(r => r.Email == email).ExecuteUpdateAsync(r => r.SetProperty(one => one.Email, (string?)null), ct);
    }
}
