using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Steering.Acting;
using Rouages.Steering.Documents;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Attachments;

/// <summary>The proofs of an action: a bounded file recognised by its content, or a link.</summary>
internal static class AttachmentEndpoint
{
    public static void MapProving(this IEndpointRouteBuilder plan)
    {
        plan.MapPost("/{id:guid}/preuves", Add).TakesFile(Attachment.LargestFile);
        plan.MapGet("/{id:guid}/preuves/{proof:guid}", Download);
        plan.MapPost("/{id:guid}/preuves/{proof:guid}/retirer", Withdraw);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActionPage>, NotFound>> Add(
        CooperationPlace place, string slug, Guid id, [FromForm] AttachmentForm form, ActionReader reader, IFileStore files,
        SharedSpace space, RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();

        var (errors, proofId) = (new Errors(), SentOnce.IdOf(http, clock));
        // Sent again, the file is not kept again.
        if (action.Attachments.Any(one => one.Id == proofId)) return Added(http, slug, id);
        if (SharedDocument.Fits(0, await space.Bytes(place.Id, ct), form.File?.Length ?? 0) is { } full) errors.Add(full);
        if (await form.Read(proofId, action, place.Act(clock.GetUtcNow()), files, errors, ct) is { } proof
            && action.Prove(proof).Refusal is { } refusal)
            errors.Add(refusal);
        if (errors.Any)
        {
            db.ChangeTracker.Clear();
            var view = await reader.Read(place, (await db.ActionOf(place.Id, id, ct))!, ct);
            return Html.Show(view with { Attachment = new(form.ProofTitle, form.Link), AttachmentErrors = errors },
                StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveOnce<Attachment>(proofId, ct);
        return Added(http, slug, id);
    }

    private static RedirectHttpResult Added(HttpContext http, string slug, Guid id)
    {
        Flash.Now(http, "La preuve est ajoutée.");
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Download(
        CooperationPlace place, Guid id, Guid proof, int? largeur, Pictures pictures, RouagesDb db, HttpContext http, CancellationToken ct)
    {
        if ((await db.ActionOf(place.Id, id, ct))?.Attachments.SingleOrDefault(p => p.Id == proof)?.FileId is not { } file)
            return TypedResults.NotFound();
        if (await pictures.Open(file, AttachmentFiles.Of(id), largeur, ct) is not { } opened) return TypedResults.NotFound();
        if (opened.IsPicture && largeur is not null) return PictureFiles.Send(http, file, opened, isPublic: false);
        return TypedResults.File(opened.Content, opened.ContentType, opened.Name);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Withdraw(
        CooperationPlace place, string slug, Guid id, Guid proof, IFileStore files, RouagesDb db, HttpContext http, CancellationToken ct)
    {
        if (await db.ActionOf(place.Id, id, ct) is not { } action) return TypedResults.NotFound();
        var file = action.Attachments.SingleOrDefault(p => p.Id == proof)?.FileId;
        if (!action.Withdraw(proof)) return TypedResults.NotFound();

        await using var both = await db.Database.BeginTransactionAsync(ct);
        if (file is { } kept) await files.Delete(kept, AttachmentFiles.Of(id), ct);
        await db.SaveChangesAsync(ct);
        await both.CommitAsync(ct);
        Flash.Now(http, "La preuve est retirée.");
        return TypedResults.LocalRedirect(PlanLinks.Action(slug, id));
    }
}
