using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

internal static class DecisionLinks
{
    public const string Change = "change", Revoke = "fin";

    public static string All(string slug) => $"{PlanLinks.Plan(slug)}/decisions";

    public static string One(string slug, Guid id) => $"{All(slug)}/{id}";

    public static string Next(string slug, Guid id, string effect) => $"{All(slug)}/ajouter?suite={id}&effet={effect}";
}

/// <summary>Leads from an action back to the decision that it carries out.</summary>
internal sealed class DecisionOrigin(RouagesDb db, CooperationFinder cooperations, Words T) : IOriginResolver
{
    public const string Word = "decision";

    public string Kind => Word;

    public string Label(string id) => T["une décision du registre"];

    public async Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var found)) return null;
        var slug = await (from decision in db.Set<Decision>().AsNoTracking()
                          where decision.Id == found
                          join cooperation in db.Set<Cooperation>() on decision.CooperationId equals cooperation.Id
                          select cooperation.Slug).SingleOrDefaultAsync(ct);
        return slug is null || await cooperations.Find(slug, user, ct) is not { } place || !place.Allows(Right.SeePlan) ? null
            : $"/cooperations/{slug}/pilotage/decisions/{found}";
    }
}
