using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Reminding;

/// <summary>
/// The address that stops the weekly letter: it names the person under seal, so that nobody needs to sign in to be left in peace.
/// </summary>
internal sealed class WeeklyStop(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Steering.WeeklyLetter");

    public string Path(Guid person) => $"/lettre-hebdomadaire/{_seal.Protect(person.ToString("N"))}";

    public Guid? Read(string token)
    {
        try
        {
            return Guid.ParseExact(_seal.Unprotect(token), "N");
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Stopping the weekly letter.</summary>
public sealed record StopView(bool Stopped) : View<StopPage>;

internal static class StopEndpoint
{
    public static void MapStopping(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/lettre-hebdomadaire/{token}", Show).AllowAnonymous();
        // Mail programs post here in one click (RFC 8058) and cannot carry our token: the sealed address is what they prove.
        pages.MapPost("/lettre-hebdomadaire/{token}", Stop).AllowAnonymous()
            .WithoutToken("One click in a mail program (RFC 8058): the sealed address is the proof.");
    }

    private static Results<RazorComponentResult<StopPage>, NotFound> Show(string token, WeeklyStop stop) =>
        stop.Read(token) is null ? TypedResults.NotFound() : Html.Show(new StopView(false));

    private static async Task<Results<RazorComponentResult<StopPage>, NotFound>> Stop(
        string token, WeeklyStop stop, RouagesDb db, CancellationToken ct)
    {
        if (stop.Read(token) is not { } id) return TypedResults.NotFound();

        await db.Set<Person>().Where(person => person.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.WeeklyMail, false), ct);
        return Html.Show(new StopView(true));
    }
}
