using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Documents;

/// <summary>One version of a document, as the page shows it.</summary>
public sealed record VersionLine(
    Guid Id, Guid Document, string Title, string? Theme, string? Note, bool IsFile, int Size, string? Link, Guid PersonId, string? Person,
    string? Organisation, DateTimeOffset At);

/// <summary>The documents that the collective shares, all their versions, the newest first.</summary>
public sealed record DocumentsView(CooperationPlace Place, IReadOnlyList<VersionLine> Versions, DocumentForm Form, Errors Errors)
    : View<DocumentsPage>
{
    /// <summary>The word that they hold; null for all.</summary>
    public string? Text { get; init; }
}

internal static class DocumentLinks
{
    public static string All(string slug) => $"{PlanLinks.Plan(slug)}/documents";

    /// <summary>Where a document stands on the page, without the language.</summary>
    public static string Path(string slug, Guid document) => $"/cooperations/{slug}/pilotage/documents#document-{document:N}";
}

internal static class DocumentsEndpoint
{
    public static void MapDocuments(this IEndpointRouteBuilder plan)
    {
        plan.MapGet("/documents", Show);
        plan.MapPost("/documents", Add).TakesFile(SharedDocument.LargestFile);
        plan.MapGet("/documents/{id:guid}/fichier", Download);
        plan.MapPost("/documents/{id:guid}/retirer", Remove);
    }

    private static async Task<Results<RazorComponentResult<DocumentsPage>, NotFound>> Show(
        CooperationPlace place, Guid? version, string? mot, RouagesDb db, CancellationToken ct)
    {
        var versions = await Versions(db, place.Id, ct);
        var last = versions.Find(one => one.Document == version);
        if (version is not null && last is null) return TypedResults.NotFound();
        var form = last is null ? new DocumentForm() : new() { Title = last.Title, Theme = last.Theme, Document = $"{last.Document}" };
        return Html.Show(new DocumentsView(place, versions, form, new()) { Text = TypedText.Line(mot) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<DocumentsPage>, NotFound>> Add(
        CooperationPlace place, string slug, [FromForm] DocumentForm form, IFileStore files, SharedSpace space, DocumentNews news,
        RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var versions = await Versions(db, place.Id, ct);
        if (!string.IsNullOrEmpty(form.Document) && versions.TrueForAll(one => one.Document != form.ReadDocument()))
            return TypedResults.NotFound();

        var (errors, id) = (new Errors(), SentOnce.IdOf(http, clock));
        // Sent again, the file is not kept again.
        if (versions.Exists(one => one.Id == id)) return Added(http, slug, form.Title);
        var room = new Room(versions.Count, await space.Bytes(place.Id, ct));
        if (await form.Read(id, place.Id, room, place.Act(clock.GetUtcNow()), files, errors, ct) is not { } document)
        {
            db.ChangeTracker.Clear();
            return Html.Show(new DocumentsView(place, versions, form, errors), StatusCodes.Status422UnprocessableEntity);
        }

        db.Add(document);
        await news.Tell(place, document, ct);
        await db.SaveOnce<SharedDocument>(id, ct);
        return Added(http, slug, document.Title);
    }

    private static RedirectHttpResult Added(HttpContext http, string slug, string? title)
    {
        Flash.Now(http, "« {0} » est dans les documents.", title);
        return TypedResults.LocalRedirect(DocumentLinks.All(slug));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Download(
        CooperationPlace place, Guid id, IFileStore files, RouagesDb db, CancellationToken ct)
    {
        if (await db.Set<SharedDocument>().AsNoTracking().Where(d => d.Id == id && d.CooperationId == place.Id).Select(d => d.FileId)
                .SingleOrDefaultAsync(ct) is not { } file
            || await files.Open(file, DocumentFiles.Of(id), ct) is not { } opened)
            return TypedResults.NotFound();
        return TypedResults.File(opened.Content, opened.ContentType, opened.Name);
    }

    // Whoever added it may take it back; the others ask those who facilitate.
    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Remove(
        CooperationPlace place, string slug, Guid id, IFileStore files, RouagesDb db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<SharedDocument>().SingleOrDefaultAsync(d => d.Id == id && d.CooperationId == place.Id, ct) is not { } document)
            return TypedResults.NotFound();
        if (document.Added.Person != place.Seat!.PersonId && !place.Allows(Right.SettlePlan))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        await using var both = await db.Database.BeginTransactionAsync(ct);
        if (document.FileId is { } file) await files.Delete(file, DocumentFiles.Of(id), ct);
        db.Remove(document);
        await db.SaveChangesAsync(ct);
        await both.CommitAsync(ct);
        Flash.Now(http, "« {0} » est supprimé.", document.Title);
        return TypedResults.LocalRedirect(DocumentLinks.All(slug));
    }

    private static Task<List<VersionLine>> Versions(RouagesDb db, Guid cooperation, CancellationToken ct) => (
        from document in db.Set<SharedDocument>().AsNoTracking()
        where document.CooperationId == cooperation
        join person in db.Set<Person>() on document.Added.Person equals person.Id into people
        from person in people.DefaultIfEmpty()
        join organisation in db.Set<Organisation>() on document.Added.Organisation equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        orderby document.Id descending
        select new VersionLine(
            document.Id, document.Document, document.Title, document.Theme, document.Note, document.FileId != null, document.Size,
            document.Link, document.Added.Person, person.DisplayName, organisation.Name, document.Added.At))
        .Take(SharedDocument.Most * 2).ToListAsync(ct);
}
