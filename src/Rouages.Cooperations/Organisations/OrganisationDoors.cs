using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Cooperations.Organisations;

/// <summary>Who passes to what concerns only the people of an organisation.</summary>
internal static class OrganisationDoors
{
    /// <summary>Null for those who manage it, 403 for their colleagues, 404 for everybody else.</summary>
    public static async Task<StatusCodeHttpResult?> DoorOf(this RouagesDb db, Guid organisation, ClaimsPrincipal user, TimeProvider clock, CancellationToken ct)
    {
        var own = (await db.OrganisationsOf(user.FindPersonId(), Paris.Today(clock), ct)).FirstOrDefault(one => one.Id == organisation);
        return own switch
        {
            { Manages: true } => null,
            not null => TypedResults.StatusCode(StatusCodes.Status403Forbidden),
            null => TypedResults.StatusCode(StatusCodes.Status404NotFound),
        };
    }
}
