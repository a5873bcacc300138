using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Kinds;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Objects.Search;

/// <summary>Organisations: by name, family, numbers and commune. Their pages are public.</summary>
internal sealed class OrganisationSearch(TerritoryFinder territories) : ISearchable
{
    // Says everything in French, whoever asks.
    private static readonly Words French = new(FrozenDictionary<string, string>.Empty);

    public string Kind => OrganisationKind.Word;

    public string Label => Words.Key("Organisations");

    public string One => Words.Key("Organisation");

    public string Word => "organisations";

    public int Order => 20;

    public IEnumerable<Guid> Changed(object row) => row is Organisation organisation ? [organisation.Id] : [];

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id) && o.MergedInto == null
                && o.Family != ActorFamily.Inhabitant).OrderBy(o => o.Id)
            .Take(ids.Count).ToListAsync(ct);
        return [.. found.Select(Document)];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Organisation>().Where(o => o.Id > id && o.MergedInto == null && o.Family != ActorFamily.Inhabitant)
            .OrderBy(o => o.Id).Select(o => o.Id).Take(most)
            .ToListAsync(ct);

    public string Say(string form, Words words) => Enum.TryParse<ActorFamily>(form, out var family) ? words.Label(family) : "";

    private SearchDocument Document(Organisation organisation) => new SearchDocument
    {
        Kind = Kind, ObjectId = organisation.Id, Audience = Audience.Everybody, Title = organisation.Name,
        Address = $"/organisations/{organisation.Slug}",
        Form = organisation.Family.ToString(), Body = organisation.Description ?? "",
        Words = string.Join(", ", new[]
        {
            French.Label(organisation.Family),
                organisation.Status == SocialEconomyStatus.Unknown ? null : French.Label(organisation.Status),
            organisation.Siren, organisation.Siret, organisation.Rna,
        }.OfType<string>()),
    }.In(territories, organisation.Commune is { } commune ? [commune] : []);
}
