using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Accounts.Operating;

public sealed class PersonActForm
{
    public string? Reason { get; init; }
    public string? Current { get; init; }
}

/// <summary>The question before an act: what it does, its reason, and who asks.</summary>
public sealed record PersonActView(PersonAct Act, Guid Id, string Name, PersonActForm Form, Errors Errors) : View<PersonActPage>;

internal static class PersonActsEndpoint
{
    internal static string Address(Guid person, PersonAct act) => $"{OperatedPeopleEndpoint.Path}/{person}/{Word(act)}";

    internal static void MapPersonActs(this IEndpointRouteBuilder people)
    {
        foreach (var act in Enum.GetValues<PersonAct>())
        {
            people.MapGet($"/{{id:guid}}/{Word(act)}", (Guid id, HttpContext http, PersonActs acts, CancellationToken ct) =>
                Ask(act, id, http, acts, ct));
            people.MapPost($"/{{id:guid}}/{Word(act)}",
                (Guid id, [FromForm] PersonActForm form, HttpContext http, Reauthentication guard, PersonActs acts, CancellationToken ct) =>
                Do(act, id, form, http, guard, acts, ct)).RequireRateLimiting(Limits.Sensitive);
        }
    }

    private static async Task<Results<RazorComponentResult<PersonActPage>, NotFound>> Ask(
        PersonAct act, Guid id, HttpContext http, PersonActs acts, CancellationToken ct)
    {
        if (await acts.Find(id, ct) is not { } person) return TypedResults.NotFound();
        var errors = new Errors();
        if (await acts.Refuse(act, person, http.User.PersonId(), ct) is { } refusal) errors.Add(refusal);
        return Html.Show(new PersonActView(act, id, person.DisplayName, new(), errors));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PersonActPage>, NotFound>> Do(
        PersonAct act, Guid id, PersonActForm form, HttpContext http, Reauthentication guard, PersonActs acts, CancellationToken ct)
    {
        if (await acts.Find(id, ct) is not { } person) return TypedResults.NotFound();
        var (errors, name) = (new Errors(), person.DisplayName);
        var reason = OperatorReason.Read(form.Reason, errors);
        if (!errors.Any && await guard.Refuse(form.Current, ct) is { } unproved) errors.Add(unproved);
        if (!errors.Any && await acts.Do(act, person, reason!, http.User.PersonId(), ct) is { } refusal) errors.Add(refusal);
        if (errors.Any) return Html.Show(new PersonActView(act, id, name, form, errors), StatusCodes.Status422UnprocessableEntity);
        Say(http, act);
        return TypedResults.LocalRedirect(act == PersonAct.Erase ? OperatedPeopleEndpoint.Path : $"{OperatedPeopleEndpoint.Path}/{id}");
    }

    private static void Say(HttpContext http, PersonAct act)
    {
        if (act == PersonAct.Help) Flash.Now(http, "Le lien est parti à l’adresse du compte.");
        else if (act == PersonAct.Block) Flash.Now(http, "Ce compte est bloqué, et la personne prévenue.");
        else if (act == PersonAct.Unblock) Flash.Now(http, "Ce compte s’ouvre de nouveau, et la personne est prévenue.");
        else Flash.Now(http, "Ce compte est effacé, et la personne prévenue.");
    }

    private static string Word(PersonAct act) => act switch
    {
        PersonAct.Help => "aider",
        PersonAct.Block => "bloquer",
        PersonAct.Unblock => "debloquer",
        _ => "effacer",
    };
}
