using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Needs.Domain;
using Rouages.Objects;
using Rouages.Storage;

namespace Rouages.Needs;

/// <summary>What somebody tells of a need: it is reported apart from the need.</summary>
internal sealed class WitnessKind(RouagesDb db) : IObjectKind
{
    internal const string Word = "witness";

    private const int LongestTitle = 80;

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct) =>
        await (from witness in db.Set<Witness>().AsNoTracking()
               where witness.Id == id && witness.Words != null && witness.Hidden == null
               join need in db.Set<Need>().Shown() on witness.NeedId equals need.Id
               select new { witness.Words, need.Slug }).SingleOrDefaultAsync(ct) is { } found
            ? new(new(Word, id), Title(found.Words!), Address(found.Slug, id), null, null, Audience.Everybody, Closed: false,
                MayWrite: false)
            : null;

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Witness>().Where(w => ids.Contains(w.Id) && w.PersonId != null).OrderBy(w => w.Id).Take(ids.Count)
            .Select(w => new { w.Id, w.PersonId }).ToDictionaryAsync(one => one.Id, one => one.PersonId!.Value, ct);

    public static string Title(string words) => words.Split('\n')[0].Excerpt(LongestTitle);

    public static string Address(string slug, Guid id) => $"{NeedLinks.Of(slug)}#temoin-{id:N}";
}
