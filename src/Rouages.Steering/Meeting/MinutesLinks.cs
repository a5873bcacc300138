using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Meeting;

internal static class MinutesLinks
{
    public static string All(string slug) => $"{PlanLinks.Plan(slug)}/comptes-rendus";

    public static string One(string slug, Guid id) => $"{All(slug)}/{id}";

    /// <summary>The form of a decision taken there, filled in.</summary>
    public static string Decide(string slug, MinutesRead minutes) =>
        $"{PlanLinks.Plan(slug)}/decisions/ajouter?jour={((DateOnly?)minutes.HeldOn).Sent()}"
        + $"&origine={MinutesOrigin.Word}&reference={minutes.Id:N}"
        + $"&presents={Uri.EscapeDataString(string.Join(", ", minutes.Attendees.Select(one => one.Name)).AtMost(Decision.LongestPresent))}";

    /// <summary>The form of an action that came of it.</summary>
    public static string Act(string slug, Guid id) =>
        $"{PlanLinks.Plan(slug)}/ajouter?origine={MinutesOrigin.Word}&reference={id:N}";
}

/// <summary>Leads from a decision or an action back to the meeting.</summary>
internal sealed class MinutesOrigin(RouagesDb db, Words T) : IOriginResolver
{
    public const string Word = "compte-rendu";

    public string Kind => Word;

    public string Label(string id) => T["le compte rendu d’une rencontre"];

    public async Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var found)) return null;
        var slug = await (from minutes in db.Set<Minutes>().AsNoTracking()
                          where minutes.Id == found && minutes.Removed == null
                          join cooperation in db.Set<Cooperation>() on minutes.CooperationId equals cooperation.Id
                          select cooperation.Slug).SingleOrDefaultAsync(ct);
        return slug is null ? null : $"/cooperations/{slug}/pilotage/comptes-rendus/{found}";
    }
}

/// <summary>Minutes, as their own page shows them.</summary>
internal sealed class MinutesKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "minutes";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var found = await (from minutes in db.Set<Minutes>().AsNoTracking()
                           where minutes.Id == id && minutes.Removed == null
                           join cooperation in db.Set<Cooperation>() on minutes.CooperationId equals cooperation.Id
                           select new { minutes.Title, cooperation.Slug }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place || !place.Allows(Right.SeePlan)) return null;
        return CardOf(place, id, found.Title);
    }

    /// <summary>The same for a page that has asked all of it.</summary>
    public static ObjectCard CardOf(CooperationPlace place, Guid id, string title) => new(
        new(Word, id), title, $"/cooperations/{place.Slug}/pilotage/comptes-rendus/{id}", place.Id,
        place.Communes.Count > 0 ? place.Communes[0] : null, Audience.Members, place.IsClosed, place.Allows(Right.EditPlan));
}
