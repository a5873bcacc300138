using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Something a person follows; the card is null once it is not theirs to see.</summary>
public sealed record FollowLine(ObjectRef On, ObjectCard? Card);

/// <summary>What a person chose to receive, and what they follow.</summary>
public sealed record PreferencesView(IReadOnlyDictionary<string, Cadence> Cadences, IReadOnlyList<FollowLine> Follows, int Page, int Pages,
    MailState? Letter) : View<PreferencesPage>;

internal static class PreferencesEndpoint
{
    public const string Path = Routes.Account + "/notifications";
    private const int PageSize = 20;

    public static void MapPreferences(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).RequireAuthorization();
        pages.MapPost(Path, Choose).RequireAuthorization();
    }

    private static async Task<RazorComponentResult<PreferencesPage>> Show(
        int? page, ClaimsPrincipal user, Preferences preferences, ObjectKinds kinds, RouagesDb db, CancellationToken ct)
    {
        var person = user.PersonId();
        var pages = Math.Max(1, (await db.Set<Follow>().CountAsync(f => f.PersonId == person, ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var followed = await db.Set<Follow>().AsNoTracking().Where(f => f.PersonId == person).OrderByDescending(f => f.At).ThenBy(f => f.On)
            .Skip((current - 1) * PageSize).Take(PageSize).Select(f => f.On).ToListAsync(ct);
        List<FollowLine> lines = [];
        foreach (var on in followed) lines.Add(new(on, await kinds.Card(on, user, ct)));
        var letters = await db.MailStatesOf(NotificationLetters.Source, [person], ct);
        return Html.Show(new PreferencesView(await preferences.Of(person, ct), lines, current, pages, letters.StateOf(person)));
    }

    private static async Task<RedirectHttpResult> Choose(
        HttpContext http, Preferences preferences, IEnumerable<NotificationKind> kinds, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        Dictionary<string, Cadence> chosen = [];
        foreach (var kind in kinds)
            if (Enum.TryParse<Cadence>(form[kind.Key], out var cadence) && Enum.IsDefined(cadence)) chosen[kind.Key] = cadence;
        await preferences.Choose(http.User.PersonId(), chosen, ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect(Path);
    }
}
