using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Needs.Domain;
using Rouages.Needs.Submitting;
using Rouages.Needs.Showing;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Changing;

/// <param name="Need">The object.</param>
/// <param name="Slug">Its address.</param>
/// <param name="At">The address of this form.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="IsGoing">Withdrawn, nothing of it would be left: nobody else said it.</param>
public sealed record ChangeView(Guid Need, string Slug, string At, SayForm Form, Errors Errors, bool IsGoing) : View<ChangePage>;

/// <summary>Changing or withdrawing what one said: from one's account, or by the link of the letter.</summary>
internal static class ChangeEndpoint
{
    public static void MapChanging(this IEndpointRouteBuilder pages)
    {
        var own = pages.MapGroup("/besoins/{slug}").RequireAuthorization();
        own.MapGet("/modifier", (string slug, HttpContext http, Changes changes, CancellationToken ct) =>
            Show(changes.OfAccount(slug, http, ct), changes, ct));
        own.MapPost("/modifier", (string slug, [FromForm] SayForm form, HttpContext http, Changes changes, CancellationToken ct) =>
            Change(changes.OfAccount(slug, http, ct), form, http, changes, ct)).RequireRateLimiting(Limits.Sensitive);
        own.MapPost("/retirer", (string slug, HttpContext http, Changes changes, CancellationToken ct) =>
            Withdraw(changes.OfAccount(slug, http, ct), http, changes, ct));
        var linked = pages.MapGroup("/besoins/reprendre/{key}").AllowAnonymous();
        linked.MapGet("", (string key, Changes changes, CancellationToken ct) => Show(changes.OfKey(key, ct), changes, ct));
        linked.MapPost("", (string key, [FromForm] SayForm form, HttpContext http, Changes changes, CancellationToken ct) =>
            Change(changes.OfKey(key, ct), form, http, changes, ct)).RequireRateLimiting(Limits.Sensitive);
        linked.MapPost("/retirer", (string key, HttpContext http, Changes changes, CancellationToken ct) =>
            Withdraw(changes.OfKey(key, ct), http, changes, ct));
    }

    private static async Task<Results<RazorComponentResult<ChangePage>, NotFound>> Show(
        Task<OwnNeed?> finding, Changes changes, CancellationToken ct) =>
        await finding is { } own ? Html.Show(await changes.View(own, null, new(), ct)) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangePage>, NotFound>> Change(
        Task<OwnNeed?> finding, SayForm form, HttpContext http, Changes changes, CancellationToken ct)
    {
        if (await finding is not { } own) return TypedResults.NotFound();
        var errors = new Errors();
        await changes.Write(own.Need, form, http, errors, ct);
        if (errors.Any) return Html.Show(await changes.View(own, form, errors, ct), StatusCodes.Status422UnprocessableEntity);
        Flash.Now(http, "C’est corrigé.");
        return TypedResults.LocalRedirect(NeedLinks.Of(own.Need.Slug));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Withdraw(
        Task<OwnNeed?> finding, HttpContext http, Changes changes, CancellationToken ct)
    {
        if (await finding is not { } own) return TypedResults.NotFound();
        if (await changes.Withdraw(own.Need, ct))
        {
            Flash.Now(http, "Votre phrase est retirée.");
            return TypedResults.LocalRedirect(NeedLinks.All);
        }

        Flash.Now(http, "Votre voix est retirée. D’autres ont dit ce besoin : la phrase reste, sans rien qui vienne de vous.");
        return TypedResults.LocalRedirect(NeedLinks.Of(own.Need.Slug));
    }
}

/// <summary>A need, for who said it, and the address at which they change it.</summary>
internal sealed record OwnNeed(Need Need, string At);

/// <summary>Finds, changes and withdraws what somebody said.</summary>
internal sealed class Changes(RouagesDb db, NeedReader reader, TerritoryFinder territories, ThemeList themes, TimeProvider clock)
{
    public async Task<OwnNeed?> OfAccount(string slug, HttpContext http, CancellationToken ct) =>
        await reader.Find(slug, http, ct) is { Hidden: null } need && NeedReader.IsAuthor(need, http)
            ? new(need, $"{NeedLinks.Of(need.Slug)}/modifier") : null;

    /// <summary>By the link of the letter: whoever opens it has read that mailbox.</summary>
    public async Task<OwnNeed?> OfKey(string key, CancellationToken ct)
    {
        if (LinkSecret.Hash(key) is not { } hash) return null;
        if (await db.Set<Need>().SingleOrDefaultAsync(n => n.Key == hash && n.Hidden == null, ct) is not { Author.Email: not null } need)
            return null;
        if (need.Author.ProvedAt is null)
        {
            need.Author = need.Author with { ProvedAt = clock.GetUtcNow() };
            await db.SaveChangesAsync(ct);
        }

        return new(need, $"{NeedLinks.All}/reprendre/{key}");
    }

    public async Task<ChangeView> View(OwnNeed own, SayForm? form, Errors errors, CancellationToken ct) => new(
        own.Need.Id, own.Need.Slug, own.At, form ?? SayForm.Of(own.Need, territories), errors,
        await db.Set<Witness>().CountAsync(w => w.NeedId == own.Need.Id, ct) <= 1);

    public async Task Write(Need need, SayForm form, HttpContext http, Errors errors, CancellationToken ct)
    {
        var (content, name) = (form.Read(territories, errors), form.ReadName(errors));
        if (errors.Any) return;
        need.Write(content!, clock.GetUtcNow());
        need.Author = need.Author with { Name = name };
        if (ThemeField.Read(http.Request.Form, themes) is { } about) await db.SetThemes(new(NeedKind.Word, need.Id), about, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>True when nothing is left of it; false when others said it too, and only who said it first is gone from it.</summary>
    public async Task<bool> Withdraw(Need need, CancellationToken ct)
    {
        var (voices, first) = (db.Set<Witness>().Where(w => w.NeedId == need.Id), await First(need, ct));
        var others = await voices.CountAsync(w => first == null || w.Id != first.Id, ct);
        if (others == 0)
        {
            await db.ForgetThemes(new(NeedKind.Word, need.Id), ct);
            db.Remove(need);
        }
        else
        {
            if (first is not null) db.Remove(first);
            need.Author = need.Author.Gone;
            need.Write(new(need.Sentence, need.Territory, need.Known), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
        return others == 0;
    }

    // The voice that was saved with the sentence.
    private Task<Witness?> First(Need need, CancellationToken ct) => db.Set<Witness>()
        .Where(w => w.NeedId == need.Id && w.At == need.SaidAt).OrderBy(w => w.Id).FirstOrDefaultAsync(ct);
}
