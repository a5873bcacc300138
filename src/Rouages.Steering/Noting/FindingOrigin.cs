using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Noting;

/// <summary>Leads from a request for support back to the need that it answers.</summary>
internal sealed class FindingOrigin(RouagesDb db, CooperationFinder cooperations, Words T) : IOriginResolver
{
    public const string Word = "besoin";

    public string Kind => Word;

    public string Label(string id) => T["un besoin noté ici"];

    public async Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var found)) return null;
        var slug = await (from finding in db.Set<Finding>().AsNoTracking()
                          where finding.Id == found && finding.Removed == null
                          join cooperation in db.Set<Cooperation>() on finding.CooperationId equals cooperation.Id
                          select cooperation.Slug).SingleOrDefaultAsync(ct);
        return slug is null || await cooperations.Find(slug, user, ct) is not { } place || !place.Allows(Right.SeePlan) ? null
            : $"{FindingLinks.All(slug)}#repere-{found:N}";
    }
}
