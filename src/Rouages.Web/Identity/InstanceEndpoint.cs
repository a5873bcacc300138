using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Web.Operating;

namespace Rouages.Web.Identity;

/// <summary>The form of what the instance says of itself.</summary>
public sealed record InstanceView(InstanceForm Form, Errors Errors) : View<InstancePage>;

/// <summary>Who runs the instance, its legal facts, its contact and its accessibility statement.</summary>
internal static class InstanceEndpoint
{
    internal const string Path = OperatorRoutes.Root + "/identite";

    internal static void MapInstance(this IEndpointRouteBuilder pages)
    {
        var identity = pages.MapOperating("/identite");
        identity.MapGet("", Show);
        identity.MapPost("", Submit);
    }

    private static async Task<RazorComponentResult<InstancePage>> Show(RouagesDb db, CancellationToken ct)
    {
        var facts = await db.Set<InstanceFacts>().SingleOrDefaultAsync(ct);
        return Html.Show(new InstanceView(InstanceForm.From(facts ?? new(), facts is null ? 0 : db.EditionOf(facts)), new()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InstancePage>>> Submit(
        [FromForm] InstanceForm form, HttpContext http, RouagesDb db, IOperatorLog log, TimeProvider clock, CancellationToken ct)
    {
        var facts = await db.Set<InstanceFacts>().SingleOrDefaultAsync(ct);
        if (facts is null) facts = db.Add(new InstanceFacts()).Entity;
        else db.Expect(facts, form.Edition);
        var errors = new Errors();
        form.Read(facts, Paris.Today(clock), errors);
        if (errors.Any) return Html.Show(new InstanceView(form, errors), StatusCodes.Status422UnprocessableEntity);
        log.Note(Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!), OperatorActs.Described, Guid.Empty, null);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "C’est enregistré : les pages publiques le disent maintenant.");
        return TypedResults.LocalRedirect(Path);
    }
}
