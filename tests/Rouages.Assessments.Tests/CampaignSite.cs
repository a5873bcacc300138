using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Assessments.Tests;

/// <summary>A cooperation with a porteur, a member and someone from outside; visitors sign in by name.</summary>
public sealed class CampaignSite : Site
{
    public const string Slug = "emergence-sud-oise";
    private readonly Dictionary<string, Guid> _people = [];

    public Guid Cooperation { get; } = Id();
    public Guid IdOf(string name) => _people[name];

    public async Task Populate()
    {
        if (_people.Count > 0) return;
        var now = Clock.Now;
        var cooperation = new Cooperation { Id = Cooperation, Slug = Slug, Name = "Émergence Sud Oise", Type = "ptce", CreatedAt = now };
        foreach (var (name, role) in new[] { ("Ana", MemberRole.Lead), ("Bao", MemberRole.Member) })
        {
            var organisation = await Organisation($"Organisation de {name}", name);
            cooperation.Welcome(organisation, role, Engagement.Committed, now);
        }
        await Organisation("Organisation d’ailleurs", "Chloé");
        await Has(cooperation);
    }

    public Task CloseAll() =>
        Do(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE assessments.campaign SET closed_at = now(), closed_person = opened_person WHERE closed_at IS NULL"));

    /// <summary>Brings the cooperation to its end, or opens it again.</summary>
    internal Task CloseCooperation(Guid cooperation, bool closed) => Do(async db =>
    {
        var at = closed ? Clock.Now : (DateTimeOffset?)null;
        await db.Set<Cooperation>().Where(c => c.Id == cooperation).ExecuteUpdateAsync(c => c.SetProperty(one => one.ClosedAt, at));
    });

    /// <summary>A person's browser, signed in; null stays a visitor.</summary>
    public Visitor As(string? name)
    {
        var visitor = Visitor();
        if (name is not null) visitor[TestPerson.Cookie] = _people[name].ToString();
        return visitor;
    }

    protected override void Replace(IServiceCollection services)
    {
        services.AddAuthentication(options => options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = TestPerson.Scheme)
            .AddScheme<AuthenticationSchemeOptions, TestPerson>(TestPerson.Scheme, null);
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder(TestPerson.Scheme).RequireAuthenticatedUser().Build());
    }

    private async Task<Guid> Organisation(string name, string person)
    {
        var (organisation, id) = (Id(), Id());
        _people[person] = id;
        await Has(
            new Organisation
            {
                Id = organisation, Slug = $"org-{organisation:N}", Name = name, Family = ActorFamily.SocialEnterprise,
                CreatedAt = Clock.Now
            },
            new Person
            {
                Id = id, DisplayName = person, UserName = $"{person}@exemple.fr", Email = $"{person}@exemple.fr",
                SecurityStamp = "essai", NormalizedEmail = $"{person}@EXEMPLE.FR".ToUpperInvariant(), CreatedAt = Clock.Now
            },
            new Mandate { Id = Id(), PersonId = id, OrganisationId = organisation, From = DateOnly.FromDateTime(Clock.Now.UtcDateTime) });
        return organisation;
    }

    private static Guid Id() => Guid.CreateVersion7(FakeClock.Start);
}

/// <summary>Signing in is another module's affair: here a cookie names the person.</summary>
internal sealed class TestPerson(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Test";
    public const string Cookie = "test-person";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(Request.Cookies[Cookie] is { } id
            ? AuthenticateResult.Success(
                new(new ClaimsPrincipal(
                    new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, "Quelqu’un")], Scheme)), Scheme))
            : AuthenticateResult.NoResult());
}
