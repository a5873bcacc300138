using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Notifications;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Preparing;

/// <summary>Tells the members of a cooperation that a workshop has a date, or another one.</summary>
internal sealed class DateNews(CooperationFinder cooperations, Notify notify, Formats formats, TimeProvider clock)
{
    public const string Dated = "workshop-dated";

    // A workshop to come is seen among those of its cooperation.
    private const string Cooperations = "cooperation";

    /// <summary>Adds the lines to what the caller is about to save; who set the date knows it.</summary>
    public async Task Tell(Workshop workshop, Guid? by, CancellationToken ct)
    {
        if (workshop is not { CooperationId: { } cooperation, IsRehearsal: false, StartsAt: { } at } || at <= clock.GetUtcNow()) return;
        // A mediation is between those who come to it.
        if (formats.ArePrivate(workshop)) return;
        var people = await cooperations.Held(Right.SeeInside).Where(held => held.Cooperation == cooperation && held.Person != by)
            .Select(held => held.Person).Distinct().OrderBy(person => person).Take(Notify.MostPeople).ToListAsync(ct);
        await notify.Tell(people, new(Cooperations, cooperation), Dated,
            (Words T) => T["Atelier « {0} » : rendez-vous le {1}.", workshop.Title, T.Moment(at)], ct);
    }
}
