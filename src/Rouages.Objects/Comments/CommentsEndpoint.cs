using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Notifications;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Comments;

/// <summary>The comments of an object on a page of their own.</summary>
/// <param name="List">The comments.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What was wrong with it.</param>
/// <param name="Answered">The comment being answered.</param>
public sealed record CommentsView(CommentList List, CommentForm Form, Errors Errors, CommentLine? Answered) : View<CommentsPage>;

/// <summary>Reading, writing and taking back comments, the same for every kind of object.</summary>
internal static class CommentsEndpoint
{
    public static void MapComments(this IEndpointRouteBuilder pages)
    {
        var comments = pages.MapGroup("/commentaires/{kind}/{id:guid}");
        comments.MapGet("", Show).AllowAnonymous();
        comments.MapPost("", Write).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
        comments.MapPost("/{comment:guid}/retirer", Withdraw).RequireAuthorization().RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RazorComponentResult<CommentsPage>, NotFound>> Show(
        string kind, Guid id, int? page, Guid? repondre, Guid? voir, ClaimsPrincipal user, CommentReader reader, CancellationToken ct)
    {
        if (await reader.Place(new(kind, id), user, ct) is not { } place) return TypedResults.NotFound();
        var form = new CommentForm { Answers = repondre?.ToString() };
        if (voir is { } comment) page = await reader.PageOf(place, comment, ct) ?? page;
        return Html.Show(await View(place, page, form, new(), reader, ct));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CommentsPage>, NotFound>> Write(
        string kind, Guid id, [FromForm] CommentForm form, CommentReader reader, CommentNews news, RouagesDb db, TimeProvider clock,
            HttpContext http, CancellationToken ct)
    {
        if (await reader.Place(new(kind, id), http.User, ct) is not { } place) return TypedResults.NotFound();
        var errors = new Errors();
        var answered = Guid.TryParse(form.Answers, out var asked) ? await reader.Find(place, asked, ct) : null;
        if (asked != Guid.Empty && answered is null) return TypedResults.NotFound();
        if (form.Read(place.Choices, errors) is not { } content) return await Again(place, form, errors, reader, ct);

        var sent = SentOnce.IdOf(http, clock);
        if (await db.FindAsync<Comment>([sent], ct) is { } made) return Published(http, place, made);
        var already = await db.Set<Comment>().CountAsync(c => c.On == place.Card.Ref, ct);
        var written = Comment.Write(place.Card, answered, content, place.Sign(clock.GetUtcNow()), already, sent);
        if (written.Refusal is { } refusal)
        {
            errors.Add(refusal);
            return await Again(place, form, errors, reader, ct);
        }

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        db.Add(written.Value!);
        await news.Tell(place.Card, written.Value!, answered, ct);
        if (await db.SaveUnlessFaster(ct)) await whole.CommitAsync(ct);
        return Published(http, place, written.Value!);
    }

    private static RedirectHttpResult Published(HttpContext http, CommentPlace place, Comment comment)
    {
        Flash.Now(http, "Votre commentaire est publié.");
        return TypedResults.LocalRedirect(CommentList.AddressOf(place.Card, comment));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Withdraw(
        string kind, Guid id, Guid comment, CommentReader reader, RouagesDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await reader.Place(new(kind, id), http.User, ct) is not { } place || await reader.Find(place, comment, ct) is not { } found)
            return TypedResults.NotFound();
        // Whose it is stays between the author and the site: for anybody else there is nothing to take back.
        if (found.Withdraw(place.Sign(clock.GetUtcNow())) is not null) return TypedResults.NotFound();
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "Votre commentaire est retiré.");
        return TypedResults.LocalRedirect($"{place.Card.Address}#commentaires");
    }

    private static async Task<RazorComponentResult<CommentsPage>> Again(
        CommentPlace place, CommentForm form, Errors errors, CommentReader reader, CancellationToken ct) =>
        Html.Show(await View(place, null, form, errors, reader, ct), StatusCodes.Status422UnprocessableEntity);

    private static async Task<CommentsView> View(
        CommentPlace place, int? page, CommentForm form, Errors errors, CommentReader reader, CancellationToken ct) =>
        new(await reader.List(place, page, ct), form, errors,
            Guid.TryParse(form.Answers, out var id) ? await reader.Line(place, id, ct) : null);
}
