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
/// Brings what is still open in the cooperation's last closed diagnosis into the steps that talk about one, and reads that diagnosis while
/// the room looks at it.
/// </summary>
internal sealed class DiagnosisSteps(
    GroupDiagnoses diagnoses, CooperationFinder cooperations, Rooms rooms, RouagesDb db, TimeProvider clock)
{
    private const int MostKept = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    // Five hundred phones ask at once, and the answers of a closed diagnosis do not change.
    private static readonly ConcurrentDictionary<(Guid Workshop, bool English), (DateTimeOffset At, GroupDiagnosis? Read)> Kept = [];

    /// <param name="steps">The steps of the workshop.</param>
    /// <param name="place">Its cooperation, as who prepares it sees it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="named">Stages to talk about beside those that are open.</param>
    public async Task<IReadOnlyList<Step>> Fill(
        IReadOnlyList<Step> steps, CooperationPlace? place, CancellationToken ct, IReadOnlyCollection<string>? named = null)
    {
        if (place is null || steps.All(step => step.Kind != StepKind.Agree) || await diagnoses.Closed(place, ct) is not [var last, ..])
            return steps;
        if (await diagnoses.Read(place.Slug, place.Id, last.Number, ct) is not { } read) return steps;
        var open = CollectiveDiagnosis.ToTalkAbout(read).Select(stage => stage.Id).Concat(named ?? []).ToHashSet();
        return CollectiveDiagnosis.Fill(steps, last.Number,
            [.. read.Stages.Where(stage => open.Contains(stage.Id)).Select(stage => new Choice(stage.Id, stage.Label))],
            read.Levels.Count - 1);
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

    /// <summary>The diagnosis that the workshop is about; null when it is about none.</summary>
    public async Task<GroupDiagnosis?> About(Workshop workshop, CancellationToken ct)
    {
        if (workshop.CooperationId is not { } cooperation || CollectiveDiagnosis.NumberIn(workshop.Steps) is not { } number) return null;
        var slug = await db.Set<Cooperation>().Where(c => c.Id == cooperation).Select(c => c.Slug).SingleAsync(ct);
        return await diagnoses.Read(slug, cooperation, number, ct);
    }

    /// <summary>What each answered alone, while the room looks at it or talks about it; null at any other step.</summary>
    public async Task<GroupDiagnosis?> Read(Workshop workshop, Room room, CancellationToken ct) =>
        IsLookedAt(room) ? await About(workshop, ct) : null;

    /// <summary>The same for phones, some seconds old.</summary>
    public async Task<GroupDiagnosis?> ReadTogether(Workshop workshop, Room room, CancellationToken ct)
    {
        if (!IsLookedAt(room)) return null;
        var (key, now) = ((workshop.Id, Words.English), clock.GetUtcNow());
        if (Kept.TryGetValue(key, out var known) && now - known.At < Fresh && now >= known.At) return known.Read;
        var read = await About(workshop, ct);
        if (Kept.Count >= MostKept) Kept.Clear();
        Kept[key] = (now, read);
        return read;
    }

    private static bool IsLookedAt(Room room) =>
        room.Current is { } step && (step.Kind == StepKind.Agree || CollectiveDiagnosis.LooksAtGears(room.Steps, step));
}
