using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Attachments;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Steering.Demo;

/// <summary>Invented action plans: some done, some late, some given up, with what shows it.</summary>
internal sealed class DemoPlans(RouagesDb db, IFileStore files, TimeProvider clock) : IDemoContent
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private Dictionary<string, Guid> _people = [];
    private Dictionary<Guid, Guid> _mandates = [];

    public int Order => Band.Deciding;

    public async Task Create(CancellationToken ct)
    {
        _people = await db.Set<Person>().AsNoTracking()
            .ToDictionaryAsync(p => p.Email![..p.Email!.IndexOf('@', StringComparison.Ordinal)], p => p.Id, ct);
        _mandates = await db.Set<Mandate>().AsNoTracking().ToDictionaryAsync(m => m.PersonId, m => m.OrganisationId, ct);
        var cooperations = await db.Set<Cooperation>().AsNoTracking().Where(c => c.IsDemo).ToDictionaryAsync(c => c.Slug, c => c.Id, ct);
        var plans = DemoPlansFile.Embedded().Plans;
        foreach (var plan in plans)
        {
            foreach (var action in plan.Actions)
                db.Add(await Decide(cooperations[plan.Cooperation], action, ct));
        }

        await new DemoRegisters(db, files, Act).Create(cooperations[plans[0].Cooperation], ct);
    }

    private async Task<PlanAction> Decide(Guid cooperation, DemoAction told, CancellationToken ct)
    {
        var created = Act(told.DecidedBy, told.DecidedDaysAgo);
        var action = new PlanAction
        {
            Id = Guid.CreateVersion7(created.At), CooperationId = cooperation, Title = told.Title, Created = created, Origin = told.Origin,
            IsDemo = true,
        };
        action.Write(Content(told));
        foreach (var move in told.Moves ?? [])
            action.MoveTo(move.To, Act(move.By, move.DaysAgo));
        foreach (var proof in told.Proofs ?? [])
            action.Prove(await Keep(action, proof, ct));
        return action;
    }

    private ActionContent Content(DemoAction told)
    {
        Guid? responsible = told.Responsible is null ? null : _people[told.Responsible];
        DateOnly? due = told.DueInDays is { } days ? Paris.Day(_now).AddDays(days) : null;
        return new(told.Title, told.Notes, told.Stage, told.Production, responsible, responsible is { } person ? _mandates[person] : null,
            due);
    }

    private async Task<Attachment> Keep(PlanAction action, DemoAttachment told, CancellationToken ct)
    {
        var added = Act(told.By, told.DaysAgo);
        return new()
        {
            Id = Guid.CreateVersion7(added.At), ActionId = action.Id, Title = told.Title, Added = added, Link = told.Link,
            FileId = told.File is null ? null : await Save(action.Id, told.File, ct),
        };
    }

    private async Task<Guid> Save(Guid action, string name, CancellationToken ct)
    {
        await using var content = typeof(DemoPlans).Assembly.GetManifestResourceStream($"Rouages.Steering.demo.{name}")
            ?? throw new InvalidOperationException($"The demonstration has no file “{name}”.");
        return (await files.Save(AttachmentFiles.Of(action), name, content, Attachment.LargestFile, ct)).Value;
    }

    private Act Act(string who, int daysAgo) => new(_people[who], _mandates[_people[who]], _now.AddDays(-daysAgo));
}
