using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Things.Listing;

namespace Rouages.Things.Tests;

/// <summary>A site with one cooperation: a member, somebody who came to see, and a stranger.</summary>
public sealed class ThingsSite : Site, IAsyncLifetime
{
    internal Person Member { get; } = A.Person("Malik");
    internal Person Curious { get; } = A.Person("Camille");
    internal Person Stranger { get; } = A.Person("Solène");
    internal Cooperation Cooperation { get; private set; } = null!;
    internal string Home => $"/cooperations/{Cooperation.Slug}";
    internal string Things => $"{Home}/{ThingsTab.At}";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var (house, garden) = (A.Organisation("La Maison"), A.Organisation("Le Jardin"));
        Cooperation = A.Cooperation("Beauvaisis", (house, MemberRole.Member));
        Cooperation.Welcome(garden.Id, MemberRole.Member, Engagement.Curious, Clock.GetUtcNow());
        await Has(Member, Curious, Stranger, house, garden, Cooperation, A.Mandate(Member, house), A.Mandate(Curious, garden));
    }

    internal Task Closed(bool closed) => Do(async db =>
    {
        (await db.Set<Cooperation>().SingleAsync(c => c.Id == Cooperation.Id)).ClosedAt = closed ? Clock.GetUtcNow() : null;
        await db.SaveChangesAsync();
    });
}
