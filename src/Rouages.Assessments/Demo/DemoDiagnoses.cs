using Rouages.Assessments.Domain;
using Rouages.Assessments.Following;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Reporting;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Demo;

/// <summary>Invented diagnoses: opened, answered, closed, settled, published and shared as the site itself does it.</summary>
internal sealed class DemoDiagnoses(
    RouagesDb db, Frameworks frameworks, CooperationFinder cooperations, Shares shares, TimeProvider clock) : IDemoContent
{
    // Mid-morning, so that days and hours read as someone's working day.
    private readonly DateTimeOffset _now = new(Paris.Today(clock), new TimeOnly(9, 30), TimeSpan.Zero);

    public int Order => Band.Understanding;

    public async Task Create(CancellationToken ct)
    {
        var world = await DemoWorld.Read(db, ct);
        var file = DemoDiagnosesFile.Embedded();
        var framework = frameworks.Newest(file.Framework)
            ?? throw new InvalidOperationException(
                $"its answers are to the framework “{file.Framework}”, which this installation does not hold.");
        var numbers = new Dictionary<string, int>();
        foreach (var told in file.Campaigns)
        {
            numbers[told.Cooperation] = numbers.GetValueOrDefault(told.Cooperation) + 1;
            var campaign = Open(told, numbers[told.Cooperation], framework, world);
            await db.SaveChangesAsync(ct);
            if (told.ClosedDaysAgo is { } closed) await Close(told, campaign, framework, world, Ago(closed), ct);
        }
    }

    private Campaign Open(DemoCampaign told, int number, Framework framework, DemoWorld world)
    {
        var opened = world.Facilitates(Ago(told.OpenedDaysAgo));
        var terms = new CampaignTerms(told.Title, Paris.Day(opened.At).AddDays(told.DeadlineInDays), Named: false, IsDemo: true);
        var campaign = Campaign.Open(world.Cooperation(told.Cooperation), number, terms, framework, opened).Value
            ?? throw new InvalidOperationException($"The demonstration cannot open “{told.Title}”.");
        campaign.JudgementsOnly = told.Respondents.All(respondent => respondent.Measures is null);
        db.AddRange(campaign, DiagnosisActivityText.OpenedBy(campaign));
        var between = (Ago(told.ClosedDaysAgo ?? 0) - opened.At) / (told.Respondents.Count + 1);
        foreach (var (place, respondent) in told.Respondents.Index())
        {
            var at = opened.At + between * (place + 1);
            var invited = respondent.Invite(campaign, world, at);
            db.Add(invited);
            db.AddRange(respondent.Answers(invited.Id, framework, at));
        }

        return campaign;
    }

    private async Task Close(
        DemoCampaign told, Campaign campaign, Framework framework, DemoWorld world, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.CloseLocked(campaign.Id, framework, world.Facilitates(at), ct) is { } refusal)
            throw new InvalidOperationException($"The demonstration cannot close “{told.Title}”: {refusal.Message}");
        db.AddRange((told.Group ?? []).Select(settled => new GroupValue
        {
            CampaignId = campaign.Id, Stage = settled.Stage, Level = settled.Level ?? 0, Note = settled.Note,
            KeepsDisagreement = settled.Level is null,
            Settled = world.Facilitates(at.AddDays(1)),
        }));
        if (told.PublishedDaysAgo is { } published)
            (await db.Set<Campaign>().FindAsync([campaign.Id], ct))!.Published = world.Leads(Ago(published));
        await db.SaveChangesAsync(ct);
        if (told.Share is { } share) await Share(told.Cooperation, campaign.Number, share, world, ct);
    }

    private async Task Share(string slug, int number, DemoShare share, DemoWorld world, CancellationToken ct)
    {
        var place = (await cooperations.Find(slug, DemoWorld.LeadSignedIn, ct))!;
        var frozen =
            await shares.Freeze(place, number, share.For, new(Spread: true, Notes: true, Plan: false), share.Token,
                world.Leads(Ago(share.DaysAgo)), ct);
        db.Add(frozen!);
        await db.SaveChangesAsync(ct);
    }

    private DateTimeOffset Ago(int days) => _now.AddDays(-days);
}
