using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Demo;

/// <summary>Who is who in the demonstration, read once.</summary>
internal sealed class DemoWorld
{
    private readonly Dictionary<string, (Guid Id, string Name)> _people;
    private readonly Dictionary<string, Guid> _organisations;
    private readonly Dictionary<string, Guid> _cooperations;
    private readonly Dictionary<Guid, Guid> _mandates;

    private DemoWorld(
        Dictionary<string, (Guid, string)> people, Dictionary<string, Guid> organisations, Dictionary<string, Guid> cooperations,
            Dictionary<Guid, Guid> mandates) =>
        (_people, _organisations, _cooperations, _mandates) = (people, organisations, cooperations, mandates);

    public static async Task<DemoWorld> Read(RouagesDb db, CancellationToken ct) => new(
        await db.Set<Person>().AsNoTracking()
            .ToDictionaryAsync(p => p.Email![..p.Email!.IndexOf('@', StringComparison.Ordinal)], p => (p.Id, p.DisplayName), ct),
        await db.Set<Organisation>().AsNoTracking().Where(o => o.IsDemo).ToDictionaryAsync(o => o.Name, o => o.Id, ct),
        await db.Set<Cooperation>().AsNoTracking().Where(c => c.IsDemo).ToDictionaryAsync(c => c.Slug, c => c.Id, ct),
        await db.Set<Mandate>().AsNoTracking().ToDictionaryAsync(m => m.PersonId, m => m.OrganisationId, ct));

    public (Guid Id, string Name)? Person(string who) => _people[who];

    public Guid? Organisation(string name) => _organisations.TryGetValue(name, out var id) ? id : null;

    public Guid Cooperation(string slug) => _cooperations[slug];

    public Act Facilitates(DateTimeOffset at) => Acts(DemoPeople.Facilitator, at);

    public Act Leads(DateTimeOffset at) => Acts(DemoPeople.Lead, at);

    /// <summary>The lead as the site knows them once signed in.</summary>
    public static ClaimsPrincipal LeadSignedIn { get; } = new(
        new ClaimsIdentity([new(ClaimTypes.NameIdentifier, DemoPeople.Lead.ToString())], "demo"));

    private Act Acts(Guid person, DateTimeOffset at) => new(person, _mandates[person], at);
}
