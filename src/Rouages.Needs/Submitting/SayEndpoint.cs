using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Needs.Domain;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Needs.Submitting;

/// <param name="Form">What was typed.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="IsVisitor">Nobody is signed in.</param>
public sealed record SayView(SayForm Form, Errors Errors, bool IsVisitor) : View<SayPage>;

/// <param name="Form">What was typed, kept while what others said is looked at.</param>
/// <param name="Near">What others said near there.</param>
/// <param name="Themes">What was ticked.</param>
public sealed record NearView(SayForm Form, IReadOnlyList<NeedLine> Near, IReadOnlyList<string> Themes) : View<NearPage>;

/// <summary>Saying a need, with or without an account, once what others said nearby was shown.</summary>
internal static class SayEndpoint
{
    public static void MapSaying(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(NeedLinks.Say, Show).AllowAnonymous();
        pages.MapPost(NeedLinks.Say, Say).AllowAnonymous().RequireRateLimiting(Limits.Sensitive);
    }

    private static RazorComponentResult<SayPage> Show(string? territoire, ClaimsPrincipal user, TerritoryFinder territories) =>
        Html.Show(new SayView(new() { Territory = territories.Find(territoire)?.DisplayName }, new(), user.FindPersonId() is null));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SayPage>, RazorComponentResult<NearPage>>> Say(
        [FromForm] SayForm form, HttpContext http, RouagesDb db, TerritoryFinder territories, NearNeeds near, SayBounds bounds,
        NeedLetters letters, ThemeList themes, TimeProvider clock, CancellationToken ct)
    {
        var (errors, person, now) = (new Errors(), http.User.FindPersonId(), clock.GetUtcNow());
        var content = form.Read(territories, errors);
        var (name, email) = (form.ReadName(errors), form.ReadEmail(person is null, errors));
        if (!errors.Any && (VisitorForm.Refuse(http, clock) ?? await bounds.Refuse(person, email, ct)) is { } refusal) errors.Add(refusal);
        if (errors.Any) return Again(form, errors, person);

        var (id, secret) = (SentOnce.IdOf(http, clock), email is null ? null : LinkSecret.New());
        if (await db.FindAsync<Need>([id], ct) is { } sent) return TypedResults.LocalRedirect(NeedLinks.Of(sent.Slug));
        var about = ThemeField.Read(http.Request.Form, themes) ?? [];
        if (!form.HasSeen && await near.Of(content!, ct) is { Count: > 0 } alike)
            return Html.Show(new NearView(form, alike, [.. about.Select(theme => theme.Id)]));

        var slug = await db.FreeSlug<Need>(Slug.Of(content!.Sentence, "besoin"), Need.ReservedSlugs, ct);
        var need = Need.Say(id, slug, content, new(person, name, email, Words.English ? "en" : "fr"), LinkSecret.Hash(secret), now);
        // Who says it is its first voice.
        db.AddRange(need, new Witness
        {
            Id = Guid.CreateVersion7(now), NeedId = id, PersonId = person, Browser = person is null ? BrowserMark.Make(http) : null,
            Commune = territories.Find(need.Territory) is { Kind: TerritoryKind.Commune } commune ? commune.Code : null, At = now,
        });
        await db.SetThemes(new(NeedKind.Word, id), about, ct);
        if (secret is not null && await letters.SendKey(need, secret, ct) is { } unsent)
        {
            db.ChangeTracker.Clear();
            errors.Add(unsent);
            return Again(form, errors, person);
        }

        if (!await db.SaveOnce<Need>(id, ct))
        {
            errors.Add("", "Quelqu’un a dit presque la même chose au même instant : envoyez de nouveau.");
            return Again(form, errors, person);
        }

        if (email is null) Flash.Now(http, "C’est dit. Merci.");
        else Flash.Now(http, "C’est dit. Merci. Un lien pour reprendre ou retirer votre phrase est parti à {0}.", email);
        return TypedResults.LocalRedirect(NeedLinks.Of(need.Slug));
    }

    private static RazorComponentResult<SayPage> Again(SayForm form, Errors errors, Guid? person) =>
        Html.Show(new SayView(form, errors, person is null), StatusCodes.Status422UnprocessableEntity);
}
