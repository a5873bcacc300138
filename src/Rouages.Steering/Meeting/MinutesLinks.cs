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
    public static string Decide(string slug, MinutesRead minutes, Words T) =>
        $"{PlanLinks.Plan(slug)}/decisions/ajouter?jour={((DateOnly?)minutes.HeldOn).Sent()}"
        + $"&origine={MinutesOrigin.Word}&reference={minutes.Id:N}"
        + $"&presents={Uri.EscapeDataString(Present(minutes, T).AtMost(Decision.LongestPresent))}";

    // A register that is never rewritten holds no name by itself: how many, and of which organisations.
    private static string Present(MinutesRead minutes, Words T)
    {
        if (minutes.Attendees.Count == 0) return "";
        var count = T.Count(minutes.Attendees.Count, "{0} personne", "{0} personnes");
        List<string> from =
            [.. minutes.Attendees.Select(one => one.Organisation).OfType<string>().Distinct(StringComparer.CurrentCultureIgnoreCase)];
        return from.Count == 0 ? count : T["{0} : {1}", count, string.Join(", ", from)];
    }

    /// <summary>The form of an action that came of it.</summary>
    public static string Act(string slug, Guid id) =>
        $"{PlanLinks.Plan(slug)}/ajouter?origine={MinutesOrigin.Word}&reference={id:N}";
}

/// <summary>Leads from a decision or an action back to the meeting.</summary>
internal sealed class MinutesOrigin(RouagesDb db, CooperationFinder cooperations, Words T) : IOriginResolver
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
        return slug is null || await cooperations.Find(slug, user, ct) is not { } place || !place.Allows(Right.SeePlan) ? null
            : $"/cooperations/{slug}/pilotage/comptes-rendus/{found}";
    }
}

/// <summary>Minutes, as their own page shows them.</summary>
internal sealed class MinutesKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "minutes";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var found = await (from minutes in db.Set<Minutes>().AsNoTracking()
                           where minutes.Id == id && minutes.Removed == null
                           join cooperation in db.Set<Cooperation>() on minutes.CooperationId equals cooperation.Id
                           select new { minutes.Title, cooperation.Slug }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place || !place.Allows(Right.SeePlan)) return null;
        return CardOf(place, id, found.Title);
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Minutes>().Where(minutes => ids.Contains(minutes.Id)).OrderBy(minutes => minutes.Id).Take(ids.Count)
            .Select(minutes => new { minutes.Id, minutes.Written.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);

    /// <summary>The same for a page that has asked all of it.</summary>
    public static ObjectCard CardOf(CooperationPlace place, Guid id, string title) => new(
        new(Word, id), title, $"/cooperations/{place.Slug}/pilotage/comptes-rendus/{id}", place.Id,
        place.Communes.Count > 0 ? place.Communes[0] : null, Audience.Members, place.IsClosed, place.Allows(Right.EditPlan));
}
