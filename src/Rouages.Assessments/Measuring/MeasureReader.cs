using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Assessments.Measuring;

/// <summary>Reads the measures sheet of a cooperation, once for a whole page.</summary>
internal sealed class MeasureReader(IServiceScopeFactory scopes)
{
    private Task<MeasureSheet>? _sheet;
    private (Guid, string) _of;

    public Task<MeasureSheet> Of(Guid cooperation, Framework framework, CancellationToken ct)
    {
        if (_sheet is null || _of != (cooperation, framework.Slug))
            (_of, _sheet) = ((cooperation, framework.Slug), Read(cooperation, framework, ct));
        return _sheet;
    }

    // A scope of its own: other parts of the page may be reading at the same time.
    private async Task<MeasureSheet> Read(Guid cooperation, Framework framework, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RouagesDb>().MeasuresOf(cooperation, framework, ct);
    }
}

internal static class Measures
{
    public static async Task<MeasureSheet> MeasuresOf(this RouagesDb db, Guid cooperation, Framework framework, CancellationToken ct)
    {
        var slug = framework.Slug;
        var rows = await db.Set<Measure>().AsNoTracking().Where(m => m.CooperationId == cooperation && m.Framework == slug)
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.Id).Take(Measure.MostPerCooperation)
            .Select(m => new
            {
                Measure = m,
                ClosedAt = db.Set<Campaign>().Where(c => c.CooperationId == cooperation && c.Closed != null)
                    .OrderByDescending(c => c.Number).Select(c => (DateTimeOffset?)c.Closed!.At).FirstOrDefault(),
            }).ToListAsync(ct);
        return MeasureSheet.Of(framework, rows.Select(row => row.Measure),
            rows is [{ ClosedAt: { } last }, ..] ? Paris.Day(last) : null);
    }

    /// <summary>The framework that the cooperation speaks: that of its last diagnosis, in its newest version.</summary>
    public static async Task<Framework> FrameworkOf(this RouagesDb db, Guid cooperation, Frameworks frameworks, CancellationToken ct)
    {
        var last = await db.Set<Campaign>().AsNoTracking().Where(c => c.CooperationId == cooperation).OrderByDescending(c => c.Number)
            .Select(c => new { c.Framework, c.FrameworkVersion }).FirstOrDefaultAsync(ct);
        if (last is null) return frameworks.Default;
        return frameworks.Offered.FirstOrDefault(offered => offered.Slug == last.Framework)
            ?? frameworks.Find(last.Framework, last.FrameworkVersion) ?? frameworks.Default;
    }
}
