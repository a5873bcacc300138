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
        foreach (var known in DemoFacts.Imagined.Concat(DemoFacts.Known))
            Create(known);
        Gather(_cooperations[DemoCollectives.RondeDuTherain]);
        _cooperations[DemoCollectives.FoursDuBocage].Vision = DemoFacts.BrayVision;
        _cooperations[DemoCollectives.ComptoirDesRives].Vision = DemoFacts.SudOiseVision;
        foreach (var other in new[] { DemoCollectives.FoursDuBocage, DemoCollectives.ComptoirDesRives })
        {
            Enter(_cooperations[other], DemoCollectives.LeadOrganisation, MemberRole.Lead, Engagement.Committed, 490);
            Enter(_cooperations[other], DemoCollectives.FacilitatorOrganisation, MemberRole.Facilitator, Engagement.Committed, 485);
        }

        Enter(_cooperations[DemoCollectives.FoursDuBocage], DemoCollectives.MemberOrganisations[1], MemberRole.Member,
            Engagement.Participating, 430);
        Enter(_cooperations[DemoCollectives.ComptoirDesRives], DemoCollectives.MemberOrganisations[2], MemberRole.Member,
            Engagement.Participating, 405);
        Enter(_cooperations[DemoCollectives.ComptoirDesRives], DemoCollectives.OfficerOrganisation, MemberRole.Member, Engagement.Curious,
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

    // La Ronde du Thérain is inhabited: every role, every engagement, and a story.
    private void Gather(Cooperation ronde)
    {
        ronde.Vision = DemoFacts.Vision;
        var (members, lead) = (DemoCollectives.MemberOrganisations, DemoCollectives.LeadOrganisation);
        Enter(ronde, lead, MemberRole.Lead, Engagement.Committed, 480);
        Note(ronde, ActivityKinds.CooperationCreated, 480, DemoPeople.Lead, lead);
        Enter(ronde, DemoCollectives.FacilitatorOrganisation, MemberRole.Facilitator, Engagement.Committed, 470);
        Enter(ronde, members[0], MemberRole.Member, Engagement.Committed, 460);
        Enter(ronde, members[1], MemberRole.Member, Engagement.Committed, 455);
        Enter(ronde, members[2], MemberRole.Member, Engagement.Participating, 160);
        Enter(ronde, DemoCollectives.SupporterOrganisation, MemberRole.Advisor, Engagement.Participating, 450);
        Note(ronde, ActivityKinds.CooperationPublished, 120, DemoPeople.Lead, lead);
        Enter(ronde, DemoCollectives.OfficerOrganisation, MemberRole.Member, Engagement.Participating, 120);
        Enter(ronde, members[3], MemberRole.Member, Engagement.Curious, 15);
        ronde.Present(members[3])!.AskedAt = Ago(2);
        var asking = ronde.Present(members[3])!.Id;
        Note(ronde, ActivityKinds.MemberAsked, 2, DemoPeople.Members[3], members[3], asking, ("organisation", NameOf(members[3])));
        Note(ronde, ActivityKinds.MemberWords, 2, DemoPeople.Members[3], members[3], asking, ("words", DemoFacts.Asking));
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
        Note(cooperation, kind, days, person, organisation, cooperation.Id, detail);

    private void Note(
        Cooperation cooperation, string kind, int days, Guid person, Guid organisation, Guid subject,
        params (string Key, string Value)[] detail) =>
        db.Add(new ActivityEntry
        {
            Id = Guid.CreateVersion7(Ago(days)), At = Ago(days), PersonId = person, OrganisationId = organisation,
            CooperationId = cooperation.Id, Kind = kind,
            SubjectId = subject, Detail = JsonSerializer.Serialize(detail.ToDictionary(pair => pair.Key, pair => pair.Value)),
        });

    private static string NameOf(Guid organisation) => DemoFacts.Invented.First(invented => invented.Id == organisation).Name;

    private DateTimeOffset Ago(int days) => Now.AddDays(-days);
}
