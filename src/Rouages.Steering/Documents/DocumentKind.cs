using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Notifications;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Documents;

/// <summary>One version of a shared document, where its document stands on the page.</summary>
internal sealed class DocumentKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "document";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var found = await (from document in db.Set<SharedDocument>().AsNoTracking()
                           where document.Id == id
                           join cooperation in db.Set<Cooperation>() on document.CooperationId equals cooperation.Id
                           select new { document.Title, document.Document, cooperation.Slug }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place || !place.Allows(Right.SeePlan)) return null;
        return new(
            new(Word, id), found.Title, DocumentLinks.Path(place.Slug, found.Document), place.Id,
            place.Communes.Count > 0 ? place.Communes[0] : null, Audience.Members, place.IsClosed, place.Allows(Right.EditPlan));
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<SharedDocument>().Where(document => ids.Contains(document.Id)).OrderBy(document => document.Id).Take(ids.Count)
            .Select(document => new { document.Id, document.Added.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);
}

/// <summary>Tells the collective that there is something to read.</summary>
internal sealed class DocumentNews(Readers readers, Notify notify)
{
    public const string Shared = "document";

    /// <summary>With the changes that are about to be saved.</summary>
    public async Task Tell(CooperationPlace place, SharedDocument version, CancellationToken ct) =>
        await notify.Tell(await readers.Others(place, ct), new(DocumentKind.Word, version.Id), Shared, (Words T) =>
            version.Document == version.Id ? T["{0} partage un document : « {1} »", place.Name, version.Title]
                : T["{0} partage une nouvelle version de « {1} »", place.Name, version.Title], ct);
}
