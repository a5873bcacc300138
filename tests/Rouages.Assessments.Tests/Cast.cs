using Rouages.Accounts.Domain;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Tests;

/// <summary>A cooperation with somebody in each role, and the rows to put into the database.</summary>
internal sealed class Cast
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static int _number;

    public Cast(bool isPublic = true)
    {
        Slug = $"emergence-{Interlocked.Increment(ref _number)}";
        Cooperation = new()
        {
            Id = Guid.CreateVersion7(Then), Slug = Slug, Name = "Emergence Beauvaisis", Type = "ptce", CreatedAt = Then,
            PublishedAt = isPublic ? Then : null, Communes = ["60057"],
        };
        Rows.Add(Cooperation);
        Lead = Person("Lise", MemberRole.Lead, Engagement.Committed);
        Facilitator = Person("Fatou", MemberRole.Facilitator, Engagement.Committed);
        OtherFacilitator = Person("Farid", MemberRole.Facilitator, Engagement.Committed);
        Member = Person("Mona", MemberRole.Member, Engagement.Participating);
        Curious = Person("Cyril", MemberRole.Member, Engagement.Curious);
        Advisor = Person("Ada", MemberRole.Advisor, Engagement.Committed);
        Stranger = Person("Selma", null, Engagement.Curious);
    }

    public string Slug { get; }
    public Cooperation Cooperation { get; }
    public List<object> Rows { get; } = [];
    public Guid Lead { get; }
    public Guid Facilitator { get; }
    public Guid OtherFacilitator { get; }
    public Guid Member { get; }
    public Guid Curious { get; }
    public Guid Advisor { get; }
    public Guid Stranger { get; }
    public string Home => $"/cooperations/{Slug}/rouages";

    /// <summary>A campaign closed on that day with so many respondents, one organisation each, and its stage results.</summary>
    public Campaign Closed(
        int number, DateTimeOffset at, IEnumerable<(string Stage, StageResult Result)> results, bool named = false, int respondents = 4)
    {
        var campaign = Campaign(number, at, named);
        campaign.Closed = new(Facilitator, null, at);
        Rows.Add(campaign);
        Rows.AddRange(results.Select(result => Of(campaign.Id, result.Stage, result.Result)));
        Rows.AddRange(Enumerable.Range(1, respondents).Select(i => Respondent(campaign.Id, i)));
        return campaign;
    }

    public Campaign Campaign(int number, DateTimeOffset at, bool named = false) => new()
    {
        Id = Guid.CreateVersion7(Then), CooperationId = Cooperation.Id, Number = number, Title = $"Diagnostic {number}", Named = named,
        Framework = "rouages-de-la-cooperation", FrameworkVersion = 1, Opened = new(Facilitator, null, at.AddDays(-20)),
        Deadline = DateOnly.FromDateTime(at.DateTime),
    };

    public static Respondent Respondent(Guid campaign, int i) => new()
    {
        Id = Guid.CreateVersion7(Then), CampaignId = campaign, Name = $"Personne {i}", OrganisationLabel = $"Organisation {i}",
        StartedAt = Then,
    };

    private static StageResult Of(Guid campaign, string stage, StageResult result) => new()
    {
        CampaignId = campaign, Stage = stage, Voices = result.Voices, Mean = result.Mean, Lowest = result.Lowest, Highest = result.Highest,
        Sigma = result.Sigma, Completeness = result.Completeness, Documented = result.Documented, Distribution = result.Distribution,
    };

    private Guid Person(string name, MemberRole? role, Engagement engagement)
    {
        var person = Guid.CreateVersion7(Then);
        Rows.Add(
            new Person
            {
                Id = person, Email = $"{name}@{Slug}.example", NormalizedEmail = $"{name}@{Slug}.EXAMPLE", SecurityStamp = name,
                DisplayName = name, CreatedAt = Then
            });
        if (role is not { } known) return person;
        var organisation =
            new Organisation
            {
                Id = Guid.CreateVersion7(Then), Slug = $"{Slug}-{name}", Name = $"Maison de {name}", Family = default,
                CreatedAt = Then
            };
        Rows.Add(organisation);
        Rows.Add(
            new Mandate { Id = Guid.CreateVersion7(Then), PersonId = person, OrganisationId = organisation.Id, From = new(2020, 1, 1) });
        Cooperation.Welcome(organisation.Id, known, engagement, Then);
        return person;
    }
}
