using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations;

/// <summary>Who passes: 404 for whoever has no seat, 403 only inside one's own collective.</summary>
internal static class CooperationDoors
{
    /// <summary>Null when the person may pass.</summary>
    public static StatusCodeHttpResult? Door(this CooperationPlace place, Right right) =>
        place.Seat is null ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
        : !place.Allows(right) || (place.IsClosed && right != Right.SeeInside) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
        : null;
}
