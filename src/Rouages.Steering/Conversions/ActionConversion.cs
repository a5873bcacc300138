using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Conversions;

/// <summary>A card of a workshop becomes an action of the plan: its first words are the title, the whole of it the notes.</summary>
internal sealed class ActionConversion(RouagesDb db, TimeProvider clock) : ICardConversion
{
    public string Kind => "action";
    public string Label => "Action du plan";
    public int Order => Band.Deciding;

    public bool MayTake(CooperationPlace place) => place.Allows(Right.EditPlan);

    public async Task<Outcome<ConvertedCard>> Take(CooperationPlace place, CardToConvert card, CancellationToken ct)
    {
        if (place.Seat is not { } seat || !MayTake(place)) return new Refusal("Le plan est tenu par les membres de la coopération.");
        if (await From(place, [card.Origin], ct) is [var there, ..]) return there;
        var title = Shortening.Title(card.Text, PlanAction.LongestTitle);
        var act = seat.Act(clock.GetUtcNow());
        var action = new PlanAction
        {
            Id = Guid.CreateVersion7(act.At), CooperationId = place.Id, Title = title, Notes = title == card.Text ? null : card.Text,
            Origin = card.Origin, Created = act, IsDemo = card.IsDemo,
        };
        db.Add(action);
        return new ConvertedCard(card.Origin, title, PlanLinks.Action(place.Slug, action.Id));
    }

    public async Task<IReadOnlyList<ConvertedCard>> From(CooperationPlace place, IReadOnlyCollection<Origin> cards, CancellationToken ct)
    {
        if (!place.Allows(Right.SeePlan) || cards.Count == 0) return [];
        var (kind, ids) = (cards.First().Kind, cards.Select(card => card.Id).ToList());
        var found = await db.Set<PlanAction>().AsNoTracking().In(place.Id)
            .Where(action => action.Origin != null && action.Origin.Kind == kind && ids.Contains(action.Origin.Id))
            .OrderBy(action => action.Id).Select(action => new { action.Id, action.Title, action.Origin }).Take(PlanQueries.MostShown)
                .ToListAsync(ct);
        return [.. found.Select(action => new ConvertedCard(action.Origin!, action.Title, PlanLinks.Action(place.Slug, action.Id)))];
    }
}
