using Rouages.Assessments.Gears;
using Rouages.Contracts.Steering;
using Rouages.Cooperations;

namespace Rouages.Assessments.Reporting;

/// <summary>Gathers a report as it is now.</summary>
internal sealed class ReportReading(Diagnoses diagnoses, IEnumerable<IPlan> plans, TimeProvider clock)
{
    /// <summary>For members.</summary>
    public async Task<Report?> Read(CooperationPlace place, int number, CancellationToken ct) =>
        await diagnoses.Find(place.Id, number, publicOnly: false, ct) is { } diagnosis
            ? await Freeze(place, diagnosis, ReportChoice.All, ct) : null;

    /// <summary>For somebody outside: only what the porteur chose.</summary>
    public async Task<Report?> ForOutside(CooperationPlace place, int number, ReportChoice choice, CancellationToken ct) =>
        await diagnoses.FindForOutside(place.Id, number, ct) is { } diagnosis ? await Freeze(place, diagnosis, choice, ct) : null;

    private async Task<Report> Freeze(CooperationPlace place, Domain.Diagnosis diagnosis, ReportChoice choice, CancellationToken ct)
    {
        IReadOnlyList<PlannedAction> plan = choice.Plan && plans.FirstOrDefault() is { } known ? await known.Of(place.Id, ct) : [];
        return Report.Freeze(place.Name, diagnosis, plan, choice, clock.GetUtcNow());
    }
}
