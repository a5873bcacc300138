using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Agreements;
using Rouages.Objects.Indicators;
using Rouages.Objects.Workflows;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects;

/// <summary>What runs, agreements and indicators know of a person: what they did there.</summary>
internal sealed class FramesData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Dossiers, conventions et indicateurs";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var passages = await db.Set<WorkflowPassage>().AsNoTracking().Where(p => p.Act.Person == person).OrderBy(p => p.Act.At)
            .ThenBy(p => p.Id)
            .Select(p => new { p.From, p.To, p.Reason, p.Act.At }).Take(Most).ToListAsync(ct);
        var signatures = await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.Noted.Person == person).OrderBy(s => s.Noted.At)
            .ThenBy(s => s.Id)
            .Select(s => new { s.Signatory, s.Place, s.On, s.Noted.At }).Take(Most).ToListAsync(ct);
        var notices = await db.Set<AgreementNotice>().AsNoTracking().Where(n => n.Given.Person == person).OrderBy(n => n.Given.At)
            .ThenBy(n => n.Id)
            .Select(n => new { n.Reason, n.LeavesOn, n.Given.At }).Take(Most).ToListAsync(ct);
        var measures = await db.Set<IndicatorMeasure>().AsNoTracking().Where(m => m.Entered.Person == person).OrderBy(m => m.Entered.At)
            .ThenBy(m => m.Id)
            .Select(m => new { m.On, m.Value, m.Note, m.Entered.At }).Take(Most).ToListAsync(ct);
        var proofs = await db.Set<IndicatorProof>().AsNoTracking().Where(p => p.Added.Person == person).OrderBy(p => p.Added.At)
            .ThenBy(p => p.Id)
            .Select(p => new { p.Title, p.Link, p.Added.At }).Take(Most).ToListAsync(ct);
        return passages.Count + signatures.Count + notices.Count + measures.Count + proofs.Count == 0
            ? null : new { passages, signatures, notices, measures, proofs };
    }

    // What was decided stays; it is signed by nobody. The name that stands under an agreement is a part of it: the parties rely on it.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        await EraseRuns(person, ct);
        await EraseAgreements(person, ct);
        await EraseIndicators(person, ct);
    }

    private async Task EraseRuns(Guid person, CancellationToken ct)
    {
        await db.Set<WorkflowRun>().Where(r => r.Opened.Person == person)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.Opened.Person, Guid.Empty), ct);
        await db.Set<WorkflowPassage>().Where(p => p.Act.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Act.Person, Guid.Empty), ct);
    }

    private async Task EraseAgreements(Guid person, CancellationToken ct)
    {
        await db.Set<Agreement>().Where(a => a.Created.Person == person)
            .ExecuteUpdateAsync(a => a.SetProperty(one => one.Created.Person, Guid.Empty), ct);
        await db.Set<AgreementVersion>().Where(v => v.Written.Person == person)
            .ExecuteUpdateAsync(v => v.SetProperty(one => one.Written.Person, Guid.Empty), ct);
        await db.Set<AgreementVersion>().Where(v => v.Proposed!.Person == person)
            .ExecuteUpdateAsync(v => v.SetProperty(one => one.Proposed!.Person, Guid.Empty), ct);
        await db.Set<AgreementSignature>().Where(s => s.Noted.Person == person)
            .ExecuteUpdateAsync(s => s.SetProperty(one => one.Noted.Person, Guid.Empty), ct);
        await db.Set<AgreementParty>().Where(p => p.Added.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Added.Person, Guid.Empty), ct);
        await db.Set<AgreementParty>().Where(p => p.Removed!.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Removed!.Person, Guid.Empty), ct);
        await db.Set<AgreementNotice>().Where(n => n.Given.Person == person)
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.Given.Person, Guid.Empty), ct);
        await db.Set<AgreementNotice>().Where(n => n.Withdrawn!.Person == person)
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.Withdrawn!.Person, Guid.Empty), ct);
    }

    private async Task EraseIndicators(Guid person, CancellationToken ct)
    {
        await db.Set<Indicator>().Where(i => i.Created.Person == person)
            .ExecuteUpdateAsync(i => i.SetProperty(one => one.Created.Person, Guid.Empty), ct);
        await db.Set<Indicator>().Where(i => i.Retired!.Person == person)
            .ExecuteUpdateAsync(i => i.SetProperty(one => one.Retired!.Person, Guid.Empty), ct);
        await db.Set<IndicatorMeasure>().Where(m => m.Entered.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Entered.Person, Guid.Empty), ct);
        await db.Set<IndicatorMeasure>().Where(m => m.Corrected!.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Corrected!.Person, Guid.Empty), ct);
        await db.Set<IndicatorProof>().Where(p => p.Added.Person == person)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Added.Person, Guid.Empty), ct);
    }
}
