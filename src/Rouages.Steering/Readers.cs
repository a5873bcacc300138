using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;

namespace Rouages.Steering;

/// <summary>Who reads the plan of a cooperation today: the only people who are told what happens in it.</summary>
internal sealed class Readers(CooperationFinder cooperations)
{
    public async Task<IReadOnlyList<Guid>> Others(CooperationPlace place, CancellationToken ct)
    {
        var self = place.Seat?.PersonId;
        return await cooperations.Held(Right.SeePlan, closedToo: true)
            .Where(held => held.Cooperation == place.Id && held.Person != self)
            .Select(held => held.Person).Distinct().OrderBy(person => person).Take(Notify.MostPeople).ToListAsync(ct);
    }
}
