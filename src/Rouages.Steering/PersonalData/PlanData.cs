using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.PersonalData;

/// <summary>What action plans know of a person: what they are responsible for, and what they did.</summary>
internal sealed class PlanData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Plans d’actions";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var actions = await (from action in db.Set<PlanAction>().AsNoTracking()
                             where action.Responsible == person || action.Created.Person == person
                             join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
                             orderby action.Id
                             select new
                             {
                                 Cooperation = cooperation.Name, action.Title, action.Notes, action.Production, action.DueOn,
                                 Responsible = action.Responsible == person,
                                 CreatedAt = action.Created.Person == person ? action.Created.At : (DateTimeOffset?)null,
                             }).Take(Most).ToListAsync(ct);
        var moves = await db.Set<ActionMove>().AsNoTracking().Where(move => move.Act.Person == person).OrderBy(move => move.Act.At)
            .Select(move => new { move.ActionId, From = move.From.ToString(), To = move.To.ToString(), move.Act.At }).Take(Most)
                .ToListAsync(ct);
        var proofs = await db.Set<Attachment>().AsNoTracking().Where(proof => proof.Added.Person == person).OrderBy(proof => proof.Added.At)
            .Select(proof => new { proof.ActionId, proof.Title, proof.Link, proof.Added.At }).Take(Most).ToListAsync(ct);
        var findings = await db.Set<Finding>().AsNoTracking().Where(f => f.Noted.Person == person).OrderBy(f => f.Id)
            .Select(f => new { Kind = f.Kind.ToString(), f.Text, f.Noted.At }).Take(Most).ToListAsync(ct);
        return actions.Count + moves.Count + proofs.Count + findings.Count == 0 ? null : new { actions, moves, proofs, findings };
    }

    // The plan stays the collective's: its acts are signed by nobody, and what the person was to do waits for someone else.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<PlanAction>().Where(a => a.Responsible == person)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.Responsible, (Guid?)null), ct);
        await db.Set<PlanAction>().Where(a => a.Created.Person == person)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.Created.Person, Guid.Empty), ct);
        await db.Set<PlanAction>().Where(a => a.Removed!.Person == person)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.Removed!.Person, Guid.Empty), ct);
        await db.Set<ActionMove>().Where(m => m.Act.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Act.Person, Guid.Empty), ct);
        await db.Set<Attachment>().Where(p => p.Added.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Added.Person, Guid.Empty), ct);
        await db.Set<Finding>().Where(f => f.Noted.Person == person)
            .ExecuteUpdateAsync(f => f.SetProperty(one => one.Noted.Person, Guid.Empty), ct);
        await db.Set<Finding>().Where(f => f.Removed!.Person == person)
            .ExecuteUpdateAsync(f => f.SetProperty(one => one.Removed!.Person, Guid.Empty), ct);
        await db.Set<DigestSent>().Where(d => d.PersonId == person).ExecuteDeleteAsync(ct);
    }
}
