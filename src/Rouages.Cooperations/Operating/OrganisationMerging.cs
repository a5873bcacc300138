using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Operating;

/// <summary>Makes one organisation of two records of it: all of it or nothing.</summary>
internal sealed class OrganisationMerging(
    RouagesDb db, IEnumerable<IOrganisationMerge> everywhere, IOperatorLog log, ActivityLog activity, Mailer mailer, TimeProvider clock)
{
    private const int Most = 1000;

    /// <summary>Why not; null when they may become one.</summary>
    internal async Task<Refusal?> Refuse(Organisation gone, Organisation kept, CancellationToken ct)
    {
        if (gone.RefuseMerging(kept) is { } refusal) return refusal;
        foreach (var module in everywhere)
            if (await module.Refuse(gone.Id, kept.Id, ct) is { } unready) return unready;
        return null;
    }

    /// <summary>Does it, and tells those who act for either.</summary>
    internal async Task<Refusal?> Merge(Organisation gone, Organisation kept, string reason, Guid by, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        if (await Refuse(gone, kept, ct) is { } refusal) return refusal;
        var (now, names) = (clock.GetUtcNow(), (Gone: gone.Name, Kept: kept.Name));
        var finish = gone.MergeInto(kept, now);
        await db.SaveChangesAsync(ct);
        finish();
        await MoveMandates(gone.Id, kept.Id, ct);
        var cooperations = await MoveMemberships(gone.Id, kept.Id, now, ct);
        await MoveInvitations(gone.Id, kept.Id, now, ct);
        foreach (var module in everywhere) await module.Merge(gone.Id, kept.Id, ct);
        log.Note(by, OperatorActs.Merged, kept.Id, reason);
        foreach (var cooperation in cooperations)
            activity.Note(new Act(by, null, now), cooperation, OperatorActs.Merged, kept.Id, ("organisation", names.Kept),
                ("reason", reason));
        await db.SaveChangesAsync(ct);
        await Tell(kept.Id, names.Gone, names.Kept, kept.Slug, reason, ct);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        return null;
    }

    // Somebody who acts for both acts once; a mandate that ended stays where it was.
    private async Task MoveMandates(Guid gone, Guid kept, CancellationToken ct)
    {
        var today = Paris.Today(clock);
        var current = await db.Set<Mandate>().Current(today).Where(m => m.OrganisationId == gone || m.OrganisationId == kept)
            .OrderBy(m => m.Id).Take(Most).ToListAsync(ct);
        var held = current.Where(m => m.OrganisationId == kept).ToLookup(m => m.PersonId);
        List<Guid> moving = [];
        foreach (var mandate in current.Where(m => m.OrganisationId == gone))
        {
            if (held[mandate.PersonId].FirstOrDefault() is not { } same)
            {
                moving.Add(mandate.Id);
                continue;
            }

            same.Manages |= mandate.Manages;
            mandate.End(today);
        }

        await db.Set<Mandate>().Where(m => moving.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganisationId, kept), ct);
    }

    private async Task<List<Guid>> MoveMemberships(Guid gone, Guid kept, DateTimeOffset now, CancellationToken ct)
    {
        var present = await db.Set<Membership>().Where(m => (m.OrganisationId == gone || m.OrganisationId == kept) && m.LeftAt == null)
            .OrderBy(m => m.Id).Take(Most).ToListAsync(ct);
        var places = present.Where(m => m.OrganisationId == kept).ToDictionary(m => m.CooperationId);
        List<Guid> moving = [];
        foreach (var place in present.Where(m => m.OrganisationId == gone))
        {
            if (places.TryGetValue(place.CooperationId, out var own)) own.TakeOver(place, now);
            else moving.Add(place.Id);
        }

        await db.Set<Membership>().Where(m => moving.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganisationId, kept), ct);
        return [.. present.Where(m => m.OrganisationId == gone).Select(m => m.CooperationId)];
    }

    private async Task MoveInvitations(Guid gone, Guid kept, DateTimeOffset now, CancellationToken ct)
    {
        await db.Set<Invitation>().Where(i => i.InvitedFor == gone).ExecuteUpdateAsync(set => set.SetProperty(i => i.InvitedFor, kept), ct);
        // An address that both had invited is invited once.
        await db.Set<Invitation>()
            .Where(i => i.OrganisationId == gone && i.Email != null && i.Uses == 0 && i.RevokedAt == null && i.DeclinedAt == null
                && db.Set<Invitation>()
                    .Any(other => other.OrganisationId == kept && other.Email == i.Email && other.Uses == 0 && other.RevokedAt == null
                        && other.DeclinedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, now), ct);
        await db.Set<Invitation>().Where(i => i.OrganisationId == gone && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.OrganisationId, kept), ct);
    }

    private async Task Tell(Guid kept, string gone, string name, string slug, string reason, CancellationToken ct)
    {
        var people = await (from mandate in db.Set<Mandate>().AsNoTracking().Current(Paris.Today(clock))
                            where mandate.OrganisationId == kept && mandate.Manages
                            join person in db.Set<Person>() on mandate.PersonId equals person.Id
                            where person.EmailConfirmed && person.BlockedAt == null
                            orderby person.Id
                            select new { person.Id, person.Email, person.Language, person.DisplayName }).Take(Most).ToListAsync(ct);
        foreach (var one in people.DistinctBy(one => one.Id))
            await mailer.Post(
                new Posting(Addressee.Account(one.Id, one.Email!, one.Language, one.DisplayName), (Words T) => new MailMessage(
                T["Deux fiches de votre organisation n’en font plus qu’une"],
                [
                    T["Bonjour {0},", one.DisplayName],
                    T["Une personne qui administre ce site a réuni la fiche « {0} » à la fiche « {1} ». Les mandats, les coopérations et ce qui reste à faire sont maintenant ensemble ; ce qui a été dit et signé avant garde son nom.", gone, name],
                    T["La raison donnée : {0}", reason],
                ],
                new MailAction(T["Ouvrir la fiche"], $"/organisations/{slug}"))), new(), ct);
    }
}
