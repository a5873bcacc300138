using Microsoft.AspNetCore.Http;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Decisions;
using Rouages.Steering.Meeting;
using Rouages.Steering.Noting;

namespace Rouages.Steering;

/// <summary>Where things came from, as long as that is still there: nothing leads to a page that is gone or never was.</summary>
internal sealed class LivingOrigins(IEnumerable<IOriginResolver> threads, IHttpContextAccessor asking)
{
    /// <summary>The origin when it is there for this reader; one that no module knows stays as it is, and leads nowhere.</summary>
    public async Task<Origin?> Of(CooperationPlace place, Origin? origin, CancellationToken ct)
    {
        if (origin is null || threads.FirstOrDefault(thread => thread.Kind == origin.Kind) is not { } thread) return origin;
        if (asking.HttpContext?.User is not { } user || await thread.Address(origin.Id, user, ct) is not { } address) return null;
        // What this module keeps is of one cooperation alone.
        return origin.Kind is not (DecisionOrigin.Word or MinutesOrigin.Word or FindingOrigin.Word)
            || address.Contains($"/cooperations/{place.Slug}/", StringComparison.Ordinal) ? origin : null;
    }

    /// <summary>The minutes that something was written from; null for anything else.</summary>
    public static Guid? Minutes(Origin? origin) =>
        origin is { Kind: MinutesOrigin.Word } && Guid.TryParse(origin.Id, out var id) ? id : null;
}
