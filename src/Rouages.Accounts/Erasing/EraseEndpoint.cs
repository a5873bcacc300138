using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Accounts.Erasing;

internal static class EraseEndpoint
{
    private static readonly JsonSerializerOptions Json = new(ReadableJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static void MapErasing(this IEndpointRouteBuilder account)
    {
        account.MapGet("/donnees", Export).RequireRateLimiting(Limits.Sensitive);
        account.MapGet("/supprimer", Show);
        account.MapPost("/supprimer", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<FileContentHttpResult> Export(
        ClaimsPrincipal user, PersonRemoval removal, Words T, TimeProvider clock, CancellationToken ct) =>
        TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(await removal.Export(user.PersonId(), T.Say, ct), Json),
            "application/json", $"rouages-{Paris.Today(clock):yyyy-MM-dd}.json");

    private static async Task<RazorComponentResult<ErasePage>> Show(ClaimsPrincipal user, PersonRemoval removal, CancellationToken ct) =>
        Html.Show(new EraseView(await removal.RestingOn(user.PersonId(), ct), new()));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ErasePage>>> Submit(
        [FromForm] EraseForm form, HttpContext http, Reauthentication guard, PersonRemoval removal, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        if (await guard.Refuse(person, form.Current, ct) is { } refusal) errors.Add(refusal);
        if (errors.Any || !await removal.Erase(person, reason: null, ct))
            return Html.Show(new EraseView(await removal.RestingOn(person.Id, ct), errors), StatusCodes.Status422UnprocessableEntity);

        await Sessions.Sessions.Forget(http);
        Flash.Now(http, "Votre compte est effacé.");
        return TypedResults.LocalRedirect(Return.Home);
    }
}

public sealed class EraseForm
{
    public string? Current { get; init; }
}

public sealed record EraseView(IReadOnlyList<RestingCooperation> Resting, Errors Errors) : View<ErasePage>;
