using System.Text.Json;
using Rouages.Accounts.Demo;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Demo;

/// <summary>Organisations and cooperations of the demonstration, with the mandates of its people.</summary>
internal sealed class DemoContent(RouagesDb db, TimeProvider clock) : IDemoContent
{
    private readonly Dictionary<Guid, Cooperation> _cooperations = [];

    public int Order => Band.Foundation + 1;

    private DateTimeOffset Now => clock.GetUtcNow();

    public Task Create(CancellationToken ct)
    {
        foreach (var invented in DemoFacts.Invented)
            Create(invented);
        foreach (var known in DemoFacts.Known)
            Create(known);
        Gather(_cooperations[DemoCollectives.EmergenceBeauvaisis]);
        _cooperations[DemoCollectives.MaisonEconomieSolidaire].Vision = DemoFacts.BrayVision;
        _cooperations[DemoCollectives.EmergenceSudOise].Vision = DemoFacts.SudOiseVision;
        foreach (var other in new[] { DemoCollectives.MaisonEconomieSolidaire, DemoCollectives.EmergenceSudOise })
        {
            Enter(_cooperations[other], DemoCollectives.LeadOrganisation, MemberRole.Lead, Engagement.Committed, 490);
            Enter(_cooperations[other], DemoCollectives.FacilitatorOrganisation, MemberRole.Facilitator, Engagement.Committed, 485);
        }

        Enter(_cooperations[DemoCollectives.MaisonEconomieSolidaire], DemoCollectives.MemberOrganisations[1], MemberRole.Member,
            Engagement.Participating, 430);
        Enter(_cooperations[DemoCollectives.EmergenceSudOise], DemoCollectives.MemberOrganisations[2], MemberRole.Member,
            Engagement.Participating, 405);
        Enter(_cooperations[DemoCollectives.EmergenceSudOise], DemoCollectives.OfficerOrganisation, MemberRole.Member, Engagement.Curious,
            20);
        return Task.CompletedTask;
    }

    private void Create(InventedOrganisation invented)
    {
        db.Add(new Organisation
        {
            Id = invented.Id, Slug = Slug.Free(Slug.Of(invented.Name, "organisation"), Organisation.ReservedSlugs), Name = invented.Name,
            Family = invented.Family, Status = invented.Status,
            Description = invented.Description, Commune = DemoFacts.Beauvais, CreatedAt = Ago(520), IsDemo = true,
        });
        db.Add(new Mandate
        {
            Id = Guid.CreateVersion7(Now), PersonId = invented.Person, OrganisationId = invented.Id, Title = invented.Title, Manages = true,
            From = Paris.Day(Ago(520)),
        });
    }

    private void Create(KnownCollective known)
    {
        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(Now), Slug = Slug.Free(Slug.Of(known.Name, "organisation"), Organisation.ReservedSlugs),
            Name = known.Name, Family = known.Family, Status = known.Status,
            Description = known.Summary, Commune = known.Commune, CreatedAt = Ago(520), IsDemo = true,
        };
        db.Add(organisation);
        if (known.Type is null) return;
        var cooperation = new Cooperation
        {
            Id = known.Id ?? Guid.CreateVersion7(Now), Slug = Slug.Free(Slug.Of(known.Name, "cooperation"), Cooperation.ReservedSlugs),
            Name = known.Name, Type = known.Type, Summary = known.Summary,
            Communes = organisation.Commune is null ? [] : [organisation.Commune], CreatedAt = Ago(500),
            PublishedAt = Ago(known.Id is null ? 150 : 120), IsDemo = true,
        };
        cooperation.Welcome(organisation.Id, MemberRole.Lead, Engagement.Committed, Ago(500));
        db.Add(cooperation);
        _cooperations[cooperation.Id] = cooperation;
    }

    // Emergence Beauvaisis is inhabited: every role, every engagement, and a story.
    private void Gather(Cooperation beauvaisis)
    {
        beauvaisis.Vision = DemoFacts.Vision;
        var (members, lead) = (DemoCollectives.MemberOrganisations, DemoCollectives.LeadOrganisation);
        Enter(beauvaisis, lead, MemberRole.Lead, Engagement.Committed, 480);
        Note(beauvaisis, ActivityKinds.CooperationCreated, 480, DemoPeople.Lead, lead);
        Enter(beauvaisis, DemoCollectives.FacilitatorOrganisation, MemberRole.Facilitator, Engagement.Committed, 470);
        Enter(beauvaisis, members[0], MemberRole.Member, Engagement.Committed, 460);
        Enter(beauvaisis, members[1], MemberRole.Member, Engagement.Committed, 455);
        Enter(beauvaisis, members[2], MemberRole.Member, Engagement.Participating, 160);
        Enter(beauvaisis, DemoCollectives.SupporterOrganisation, MemberRole.Advisor, Engagement.Participating, 450);
        Note(beauvaisis, ActivityKinds.CooperationPublished, 120, DemoPeople.Lead, lead);
        Enter(beauvaisis, DemoCollectives.OfficerOrganisation, MemberRole.Member, Engagement.Participating, 120);
        Enter(beauvaisis, members[3], MemberRole.Member, Engagement.Curious, 15);
        beauvaisis.Present(members[3])!.AskedAt = Ago(2);
        Note(beauvaisis, ActivityKinds.MemberAsked, 2, DemoPeople.Members[3], members[3], ("organisation", NameOf(members[3])));
    }

    private void Enter(Cooperation cooperation, Guid organisation, MemberRole role, Engagement engagement, int days)
    {
        cooperation.Welcome(organisation, role, engagement, Ago(days));
        var person = DemoFacts.Invented.First(invented => invented.Id == organisation).Person;
        Note(cooperation, ActivityKinds.MemberJoined, days, person, organisation,
            ("organisation", NameOf(organisation)), ("role", role.ToString()), ("engagement", engagement.ToString()));
    }

    private void Note(
        Cooperation cooperation, string kind, int days, Guid person, Guid organisation, params (string Key, string Value)[] detail) =>
        db.Add(new ActivityEntry
        {
            Id = Guid.CreateVersion7(Ago(days)), At = Ago(days), PersonId = person, OrganisationId = organisation,
            CooperationId = cooperation.Id, Kind = kind,
            SubjectId = cooperation.Id, Detail = JsonSerializer.Serialize(detail.ToDictionary(pair => pair.Key, pair => pair.Value)),
        });

    private static string NameOf(Guid organisation) => DemoFacts.Invented.First(invented => invented.Id == organisation).Name;

    private DateTimeOffset Ago(int days) => Now.AddDays(-days);
}
