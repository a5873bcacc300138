using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Noting;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Conversions;

/// <summary>A card of a workshop becomes a need, a lever or an obstacle of the cooperation.</summary>
internal abstract class FindingConversion(FindingKind wanted, RouagesDb db, TimeProvider clock) : ICardConversion
{
    public abstract string Kind { get; }
    public abstract string Label { get; }
    public bool SaysHowItIs => true;

    public int Order => Band.Deciding + 1 + (int)wanted;

    public bool MayTake(CooperationPlace place) => place.Allows(Right.EditPlan);

    public async Task<Outcome<ConvertedCard>> Take(CooperationPlace place, CardToConvert card, CancellationToken ct)
    {
        if (place.Seat is not { } seat || !MayTake(place)) return new Refusal("Le plan est tenu par les membres de la coopération.");
        if (await From(place, [card.Origin], ct) is [var there, ..]) return there;
        var (finding, refusal) = Finding.Note(place.Id, wanted, card.Text, card.Origin, seat.Act(clock.GetUtcNow()), card.IsDemo);
        if (refusal is not null) return refusal;
        db.Add(finding!);
        return Show(place, finding!.Id, card.Text, card.Origin);
    }

    public async Task<IReadOnlyList<ConvertedCard>> From(CooperationPlace place, IReadOnlyCollection<Origin> cards, CancellationToken ct)
    {
        if (!place.Allows(Right.SeePlan) || cards.Count == 0) return [];
        var (kind, ids) = (cards.First().Kind, cards.Select(card => card.Id).ToList());
        var found = await db.Set<Finding>().AsNoTracking()
            .Where(f => f.CooperationId == place.Id && f.Kind == wanted && f.Removed == null && f.Origin != null && f.Origin.Kind == kind
                && ids.Contains(f.Origin.Id))
            .OrderBy(f => f.Id).Select(f => new { f.Id, f.Text, f.Origin }).Take(Finding.MostShown).ToListAsync(ct);
        return [.. found.Select(f => Show(place, f.Id, f.Text, f.Origin!))];
    }

    private static ConvertedCard Show(CooperationPlace place, Guid id, string text, Origin origin) =>
        new(origin, Shortening.Title(text, 80), $"{FindingLinks.All(place.Slug)}#repere-{id:N}");
}

internal sealed class NeedConversion(RouagesDb db, TimeProvider clock) : FindingConversion(FindingKind.Need, db, clock)
{
    public override string Kind => "besoin";
    public override string Label => "Besoin";
}

internal sealed class LeverConversion(RouagesDb db, TimeProvider clock) : FindingConversion(FindingKind.Lever, db, clock)
{
    public override string Kind => "levier";
    public override string Label => "Levier";
}

internal sealed class ObstacleConversion(RouagesDb db, TimeProvider clock) : FindingConversion(FindingKind.Obstacle, db, clock)
{
    public override string Kind => "frein";
    public override string Label => "Frein";
}
