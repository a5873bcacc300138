using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Objects.Moderation;

/// <summary>
/// How much may wait for an answer. Nobody says the same thing twice; and people without an account, whom nothing tells apart, leave only
/// so much: what they leave never keeps anybody with an account from speaking.
/// </summary>
internal sealed class ReportBounds(RouagesDb db, TimeProvider clock)
{
    /// <summary>Why this person, or this visitor, cannot report now; null when they can.</summary>
    public async Task<Refusal?> Refuse(ObjectRef on, bool isRemark, Guid? person, string? email, CancellationToken ct)
    {
        var waiting = db.Set<Report>().Where(r => r.On == on && r.Decision == null);
        if (await waiting.AnyAsync(r => (person != null && r.PersonId == person) || (email != null && r.Email == email), ct))
            return isRemark ? new Refusal("Votre remarque précédente attend encore sa réponse.")
                : new Refusal("Vous l’avez déjà signalé : la modération va répondre.");
        if (person is not null) return null;
        var today = Paris.At(Paris.Day(clock.GetUtcNow()), TimeOnly.MinValue);
        if (await db.Set<Report>().CountAsync(r => r.PersonId == null && r.At >= today, ct) >= Report.MostOfVisitorsADay)
            return new Refusal("Beaucoup de messages sont arrivés aujourd’hui sans compte : connectez-vous, ou revenez demain.");
        if (await waiting.CountAsync(r => r.PersonId == null, ct) < Report.MostOfVisitors) return null;
        return isRemark
            ? new Refusal("Plusieurs remarques faites sans compte attendent déjà une réponse ici : connectez-vous, ou revenez plus tard.")
            : new Refusal("Plusieurs personnes l’ont déjà signalé : la modération va répondre.");
    }

    /// <summary>
    /// Whether those who answer remarks were told today of one on this object that still waits: they find the next ones beside it.
    /// </summary>
    public Task<bool> IsTold(ObjectRef on, DateTimeOffset now, CancellationToken ct)
    {
        var today = Paris.At(Paris.Day(now), TimeOnly.MinValue);
        return db.Set<Report>().AnyAsync(r => r.On == on && r.Decision == null && r.Reason == ReportReason.Remark && r.At >= today, ct);
    }
}
