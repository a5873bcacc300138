using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Kinds;

/// <summary>A cooperation, as its own page shows it.</summary>
internal sealed class CooperationKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "cooperation";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct) =>
        await db.Set<Cooperation>().AsNoTracking().Where(c => c.Id == id).Select(c => c.Slug).SingleOrDefaultAsync(ct) is { } slug
        && await cooperations.Find(slug, reader, ct) is { } place
            ? new(
                new(Word, id), place.Name, $"/cooperations/{place.Slug}", id, place.Communes.Count > 0 ? place.Communes[0] : null,
                place.IsPublic ? Audience.Everybody : Audience.Members, place.IsClosed, place.Allows(Right.EditCooperation))
            : null;
}
