using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>A person of a test with their browser.</summary>
internal sealed record Somebody(Person Person, Visitor Visitor);

/// <summary>Builds people, organisations and cooperations for tests.</summary>
internal static class Folk
{
    /// <summary>Somebody with an account, signed in.</summary>
    public static async Task<Somebody> Comes(this Site site, string name)
    {
        var person = A.Person(name);
        await site.Has(person);
        var visitor = site.As(person);
        await visitor.Visit("/organisations/nouvelle");
        return new(person, visitor);
    }

    public static async Task<Organisation> HasOrganisation(this Site site, string name, params Person[] people)
    {
        var now = site.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var organisation =
            new Organisation { Id = id, Slug = $"org-{id:N}", Name = name, Family = ActorFamily.SocialEnterprise, CreatedAt = now };
        await site.Has([organisation, .. people.Select((person, rank) => new Mandate
        {
            Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganisationId = id, From = DateOnly.FromDateTime(now.UtcDateTime),
                Manages = rank == 0,
        })]);
        return organisation;
    }

    public static async Task<Cooperation> HasCooperation(
        this Site site, string name, bool published, params (Organisation Organisation, MemberRole Role, Engagement Engagement)[] members)
    {
        var now = site.Clock.GetUtcNow();
        var cooperation = Cooperation(name, now);
        if (published) cooperation.PublishedAt = now;
        foreach (var (organisation, role, engagement) in members) cooperation.Welcome(organisation.Id, role, engagement, now);
        await site.Has(cooperation);
        return cooperation;
    }

    public static Cooperation Cooperation(string name, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id, Slug = $"coop-{id:N}", Name = name, Type = "ptce", CreatedAt = now, Communes = ["60057"],
            Summary = "Faire ensemble."
        };
    }
}
