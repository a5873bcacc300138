using System.Security.Claims;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations;

/// <summary>Leads back from an object to the one it came from (« fil »): the module that made the origin answers for it.</summary>
public interface IOriginResolver
{
    /// <summary>Kind of <see cref="Origin"/> that it knows.</summary>
    string Kind { get; }

    /// <summary>A few words for a link, in the language of the request (« carte 12 d’un atelier »); asked without any reading.</summary>
    string Label(string id);

    /// <summary>Where it is; null when it is no longer there. The page at that address asks who may read it.</summary>
    Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct);
}
