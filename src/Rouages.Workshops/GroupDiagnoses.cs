using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;

namespace Rouages.Workshops;

/// <summary>What a room asks the diagnosis; no campaign on an instance without diagnosis, whose workshops are whole all the same.</summary>
internal sealed class GroupDiagnoses(IEnumerable<IGroupDiagnosis> known)
{
    private readonly IGroupDiagnosis? _known = known.FirstOrDefault();

    public async Task<IReadOnlyList<ClosedCampaign>> Closed(CooperationPlace place, CancellationToken ct) =>
        _known is null ? [] : await _known.Closed(place, ct);

    public async Task<GroupDiagnosis?> Read(string slug, Guid cooperation, int number, CancellationToken ct) =>
        _known is null ? null : await _known.Read(slug, cooperation, number, ct);

    public bool MaySettle(CooperationPlace place) => _known?.MaySettle(place) is true;

    public async Task<Outcome<string>> Settle(
        CooperationPlace place, int number, string stage, int? level, string? note, Origin origin, CancellationToken ct) =>
        _known is null ? new Refusal("Ce site ne tient pas de diagnostics.")
            : await _known.Settle(place, number, stage, level, note, origin, ct);

    public async Task<IReadOnlyList<ConvertedCard>> From(
        CooperationPlace place, IReadOnlyCollection<Origin> origins, CancellationToken ct) =>
        _known is null ? [] : await _known.From(place, origins, ct);
}
