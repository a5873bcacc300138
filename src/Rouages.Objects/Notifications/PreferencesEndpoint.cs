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

/// <summary>Kinds of news chosen together.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Kinds">What is in it.</param>
/// <param name="Whole">The cadence of all of them; null when they differ.</param>
public sealed record PreferenceGroup(NotificationGroup Group, IReadOnlyList<NotificationKind> Kinds, Cadence? Whole);

/// <summary>What a person chose to receive, and what they follow.</summary>
public sealed record PreferencesView(
    IReadOnlyList<PreferenceGroup> Groups, IReadOnlyDictionary<string, Cadence> Cadences, IReadOnlyList<FollowLine> Follows, int Page,
    int Pages, MailState? Letter) : View<PreferencesPage>;

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
        int? page, ClaimsPrincipal user, Preferences preferences, IEnumerable<NotificationKind> told, ObjectKinds kinds, RouagesDb db,
        CancellationToken ct)
    {
        var person = user.PersonId();
        var pages = Math.Max(1, (await db.Set<Follow>().CountAsync(f => f.PersonId == person, ct) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var followed = await db.Set<Follow>().AsNoTracking().Where(f => f.PersonId == person).OrderByDescending(f => f.At).ThenBy(f => f.On)
            .Skip((current - 1) * PageSize).Take(PageSize).Select(f => f.On).ToListAsync(ct);
        List<FollowLine> lines = [];
        foreach (var on in followed) lines.Add(new(on, await kinds.Card(on, user, ct)));
        var letters = await db.MailStatesOf(NotificationLetters.Source, [person], ct);
        var cadences = await preferences.Of(person, ct);
        return Html.Show(new PreferencesView(Groups(told, cadences), cadences, lines, current, pages, letters.StateOf(person)));
    }

    private static async Task<RedirectHttpResult> Choose(
        HttpContext http, Preferences preferences, IEnumerable<NotificationKind> kinds, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var before = await preferences.Of(http.User.PersonId(), ct);
        Dictionary<string, Cadence> chosen = [];
        foreach (var (group, inside, whole) in Groups(kinds, before))
        {
            // What was changed for one subject counts for it; what was changed for the whole group, for the others.
            var all = Read(form[group.Field]) is { } changed && changed != whole ? changed : (Cadence?)null;
            foreach (var key in inside.Select(kind => kind.Key))
                if (Read(form[key]) is { } one && one != before[key]) chosen[key] = one;
                else if (all is { } cadence) chosen[key] = cadence;
        }

        await preferences.Choose(http.User.PersonId(), chosen, ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect(Path);
    }

    private static List<PreferenceGroup> Groups(IEnumerable<NotificationKind> kinds, IReadOnlyDictionary<string, Cadence> cadences) =>
        [.. kinds.GroupBy(kind => kind.Group).OrderBy(group => group.Key.Order).Select(group => new PreferenceGroup(
            group.Key, [.. group],
            group.Select(kind => cadences[kind.Key]).Distinct().ToList() is [var common] ? common : null))];

    private static Cadence? Read(string? typed) =>
        Enum.TryParse<Cadence>(typed, out var cadence) && Enum.IsDefined(cadence) ? cadence : null;
}
