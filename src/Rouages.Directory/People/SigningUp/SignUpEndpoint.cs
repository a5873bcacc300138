using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Directory.People.Guarding;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Directory.People.SigningUp;

/// <summary>Whatever the address, the same page answers: only its owner learns, by mail, whether it had an account.</summary>
internal static class SignUpEndpoint
{
    private const string Path = "/inscription";
    internal const string Sent = "/inscription/envoyee";

    internal static void MapSigningUp(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (string? retour) => Html.Show(new SignUpView(new() { Retour = Return.Safe(retour) }, new()))).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapKeySignUp();
        pages.MapGet(Sent, (string? retour) => Html.Show(new SignUpSentView(Return.Safe(retour)))).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignUpPage>>> Submit(
        [FromForm] SignUpForm form, RouagesDb db, Credentials people, Attempts attempts, AccountLetters letters,
        TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        if (form.Read(errors) is not { } asked)
            return Again(form, errors);
        if (!await attempts.Allow(Limit.SignUp, Person.Normal(asked.Email), ct))
            errors.Add("", "Trop d’essais pour cette adresse. Attendez une heure, puis recommencez.");
        if (errors.Any)
            return Again(form, errors);

        var hash = people.Hash(asked.Password);
        var person = await people.Find(asked.Email, ct);
        if (person is { EmailConfirmed: true })
            await letters.PostAlreadyThere(person, new(), ct);
        else
            await letters.PostConfirmation(await Join(db, person, asked, hash, clock, ct), asked.Email, Return.Safe(form.Retour), ct);
        await SaveUnlessJustTaken(db, ct);
        return TypedResults.LocalRedirect(Sent + Return.Query(form.Retour));
    }

    // Until the address is confirmed nobody owns the account: the last one to sign up sets its name and password, and
    // the keys and links made before stop working, so that nobody can wait inside an account made in another's name.
    private static async Task<Person> Join(RouagesDb db, Person? unconfirmed, SignUp asked, string hash, TimeProvider clock, CancellationToken ct)
    {
        if (unconfirmed is not null)
            await db.Set<IdentityUserPasskey<Guid>>().Where(key => key.UserId == unconfirmed.Id).ExecuteDeleteAsync(ct);
        var person = unconfirmed ?? db.Add(Person.Join(asked.Name, asked.Email, LanguageRead, clock.GetUtcNow())).Entity;
        (person.DisplayName, person.Language) = (asked.Name, LanguageRead);
        person.ChangePassword(hash);
        return person;
    }

    internal static async Task SaveUnlessJustTaken(RouagesDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twice) when (twice.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // The same address a moment ago (a double click): that request wrote the mail.
        }
    }

    internal static string LanguageRead => Words.English ? "en" : "fr";

    internal static RazorComponentResult<SignUpPage> Again(SignUpForm form, Errors errors) =>
        Html.Show(new SignUpView(form, errors), StatusCodes.Status422UnprocessableEntity);
}
