using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Words = Rouages.Web.Words;

namespace Rouages.Workshops.Preparing;

/// <summary>
/// Brings the stages of the cooperation's last closed diagnosis into the steps that talk about one, points of debate first.
/// </summary>
internal sealed class DiagnosisSteps(IGroupDiagnosis diagnoses, CooperationFinder cooperations, Rooms rooms, RouagesDb db)
{
    private const int MostNamed = 500;

    // A closed diagnosis does not change, and five hundred phones ask at once.
    private static readonly ConcurrentDictionary<(Guid Workshop, bool English), IReadOnlyList<string>> Named = [];

    public async Task<IReadOnlyList<Step>> Fill(IReadOnlyList<Step> steps, CooperationPlace? place, CancellationToken ct)
    {
        if (place is null || steps.All(step => step.Kind != StepKind.Agree) || await diagnoses.Closed(place, ct) is not [var last, ..])
            return steps;
        return await diagnoses.Read(place.Slug, place.Id, last.Number, ct) is { } read
            ? CollectiveDiagnosis.Fill(steps, last.Number, [.. read.Stages.Select(stage => new Choice(stage.Id, stage.Label))],
                read.Levels.Count - 1) : steps;
    }

    /// <summary>A workshop prepared before its diagnosis was closed: the stages come in as the room opens.</summary>
    public async Task Await(Workshop workshop, ClaimsPrincipal user, CancellationToken ct)
    {
        if (workshop is not { Status: WorkshopStatus.Draft, CooperationId: { } id }
            || !workshop.Steps.Any(step => step is { Kind: StepKind.Agree, Columns.Count: 0 })) return;
        var slug = await db.Set<Cooperation>().Where(c => c.Id == id).Select(c => c.Slug).SingleAsync(ct);
        workshop.Steps = await Fill(workshop.Steps, await cooperations.Find(slug, user, ct), ct);
        await db.SaveChangesAsync(ct);
        await rooms.Refresh(workshop.Id, ct);
    }

    /// <summary>What each answered alone, while the room talks about it; null at any other step.</summary>
    public async Task<GroupDiagnosis?> Read(Workshop workshop, Room room, CancellationToken ct)
    {
        if (room.Current?.Kind != StepKind.Agree || workshop.CooperationId is not { } cooperation
            || CollectiveDiagnosis.NumberIn(room.Steps) is not { } number) return null;
        var slug = await db.Set<Cooperation>().Where(c => c.Id == cooperation).Select(c => c.Slug).SingleAsync(ct);
        return await diagnoses.Read(slug, cooperation, number, ct);
    }

    /// <summary>Names of the values that the room agrees on; none at any other step, or without a diagnosis.</summary>
    public async Task<IReadOnlyList<string>> Levels(Workshop workshop, Room room, CancellationToken ct)
    {
        if (room.Current?.Kind != StepKind.Agree) return [];
        if (Named.TryGetValue((workshop.Id, Words.English), out var known)) return known;
        var levels = (await Read(workshop, room, ct))?.Levels ?? [];
        if (Named.Count >= MostNamed) Named.Clear();
        if (levels.Count > 0) Named[(workshop.Id, Words.English)] = levels;
        return levels;
    }
}
