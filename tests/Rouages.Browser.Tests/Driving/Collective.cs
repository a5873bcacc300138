using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Browser.Tests;

/// <summary>A cooperation of a test's own, with a facilitator and a member.</summary>
internal sealed record Collective(string Address, Person Facilitator, Person Member)
{
    public static async Task<Collective> New(LiveSite site, string name)
    {
        var (ana, bao) = (A.Person("Ana Diallo"), A.Person("Bao Nguyen"));
        var (hands, wood) = (A.Organisation("Les Mains reliées"), A.Organisation("L’Atelier du bois"));
        var cooperation = A.Cooperation(name, (hands, MemberRole.Facilitator), (wood, MemberRole.Member));
        await site.Has(ana, bao, hands, wood, A.Mandate(ana, hands), A.Mandate(bao, wood), cooperation);
        return new($"/cooperations/{cooperation.Slug}", ana, bao);
    }
}
