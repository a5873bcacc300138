using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Gears;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Storage;

namespace Rouages.Assessments.Explaining;

/// <summary>
/// A stage in one cooperation, whichever diagnosis speaks of it. It has no row: its identifier is that of the cooperation, mixed with the
/// stage's own name in a way that can be undone, so that the same stage is the same object at each diagnosis.
/// </summary>
internal sealed class StageKind(RouagesDb db, CooperationFinder cooperations, Diagnoses diagnoses, Frameworks frameworks) : IObjectKind
{
    internal const string Word = "stage";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        if (await Find(id, ct) is not var (slug, framework, stage) || await cooperations.Find(slug, reader, ct) is not { } place)
            return null;
        var inside = place.Allows(Right.SeeGroupResult);
        var shown = await diagnoses.Latest(place.Id, publicOnly: true, ct);
        return inside || shown is not null ? CardOf(place, framework, stage, shown is not null) : null;
    }

    /// <summary>The same for a page that has asked all of it.</summary>
    public static ObjectCard CardOf(CooperationPlace place, Framework framework, Stage stage, bool isPublished) => new(
        new(Word, Mix(place.Id, framework, stage)), framework.Say(stage), $"/cooperations/{place.Slug}/rouages/etapes/{stage.Id}", place.Id,
        place.Communes.Count > 0 ? place.Communes[0] : null, isPublished && place.IsPublic ? Audience.Everybody : Audience.Members,
            place.IsClosed,
        MayWrite: place.Allows(Right.EditCooperation));

    // Each offered stage gives one cooperation that it could be of; at most one of them exists.
    private async Task<(string Slug, Framework Framework, Stage Stage)?> Find(Guid id, CancellationToken ct)
    {
        var candidates = (from framework in frameworks.Offered from stage in framework.Stages select (framework, stage))
            .ToDictionary(one => Mix(id, one.framework, one.stage));
        var cooperations = candidates.Keys.ToList();
        var found = await db.Set<Cooperation>().AsNoTracking().Where(c => cooperations.Contains(c.Id)).OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.Slug }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.Slug, candidates[found.Id].framework, candidates[found.Id].stage);
    }

    // Mixed twice it is what it was.
    private static Guid Mix(Guid id, Framework framework, Stage stage)
    {
        var bytes = id.ToByteArray();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{framework.Slug}/{stage.Id}"));
        for (var i = 0; i < bytes.Length; i++) bytes[i] ^= hash[i];
        return new(bytes);
    }
}
