using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>
/// The address that stops letters of some kinds: it names the person and the kinds under seal, so that nobody signs in to be left in peace.
/// </summary>
public sealed class NotificationStop(IDataProtectionProvider protection)
{
    private const char Between = ' ';
    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Objects.Notifications");

    /// <summary>Local address that stops letters of these kinds to this person.</summary>
    public string Path(Guid person, IEnumerable<string> kinds) =>
        $"/notifications/arreter/{_seal.Protect(string.Join(Between, kinds.Distinct().Prepend(person.ToString("N"))))}";

    /// <summary>Whom and what an address names; null when it was not sealed here.</summary>
    public (Guid Person, IReadOnlyList<string> Kinds)? Read(string token)
    {
        try
        {
            return _seal.Unprotect(token).Split(Between) is [var person, .. var kinds] ? (Guid.ParseExact(person, "N"), kinds) : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Stopping letters from a letter.</summary>
/// <param name="Labels">What the letters are about.</param>
/// <param name="Stopped">It is done.</param>
public sealed record StopView(IReadOnlyList<string> Labels, bool Stopped) : View<StopPage>;

internal static class StopEndpoint
{
    public static void MapStopping(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/notifications/arreter/{token}", Show).AllowAnonymous();
        pages.MapPost("/notifications/arreter/{token}", Stop).AllowAnonymous()
            .WithoutToken("One click in a mail program (RFC 8058): the sealed address is the proof.");
    }

    private static Results<RazorComponentResult<StopPage>, NotFound> Show(
        string token, NotificationStop stop, IEnumerable<NotificationKind> known) =>
        stop.Read(token) is var (_, kinds) ? Html.Show(new StopView(Labels(known, kinds), false)) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<StopPage>, NotFound>> Stop(
        string token, NotificationStop stop, IEnumerable<NotificationKind> known, Preferences preferences, CancellationToken ct)
    {
        if (stop.Read(token) is not var (person, kinds)) return TypedResults.NotFound();
        await preferences.Choose(person, kinds.ToDictionary(kind => kind, _ => Cadence.Never), ct);
        return Html.Show(new StopView(Labels(known, kinds), true));
    }

    private static List<string> Labels(IEnumerable<NotificationKind> known, IReadOnlyList<string> kinds) =>
        [.. known.Where(kind => kinds.Contains(kind.Key)).Select(kind => kind.Label)];
}
