using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Needs.Domain;
using Rouages.Objects;
using Rouages.Storage;
using Rouages.Territories;

namespace Rouages.Needs;

/// <summary>A need: everybody reads it, and who has an account takes part. Once hidden it is there for its author alone.</summary>
internal sealed class NeedKind(RouagesDb db, TerritoryFinder territories) : IObjectKind
{
    internal const string Word = "need";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var person = reader.FindPersonId();
        return await db.Set<Need>().AsNoTracking().Where(n => n.Id == id && (n.Hidden == null || n.Author.Person == person))
            .Select(n => new { n.Sentence, n.Slug, n.Territory, IsOwn = n.Author.Person == person, IsHidden = n.Hidden != null })
            .SingleOrDefaultAsync(ct) is { } found
            ? new(new(Word, id), found.Sentence, NeedLinks.Of(found.Slug), null,
                territories.Find(found.Territory) is { Kind: TerritoryKind.Commune } commune ? commune.Code : null,
                found.IsHidden ? Audience.Members : Audience.Everybody, Closed: false, MayWrite: person is not null && !found.IsHidden)
            { IsInside = person is not null && found.IsOwn }
            : null;
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Need>().Where(n => ids.Contains(n.Id) && n.Author.Person != null).OrderBy(n => n.Id).Take(ids.Count)
            .Select(n => new { n.Id, Person = n.Author.Person!.Value }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);
}
