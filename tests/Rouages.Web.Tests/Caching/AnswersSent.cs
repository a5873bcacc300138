using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Web.Tests.Caching;

/// <summary>Visits to a site that sends what it remembers, as in production.</summary>
public abstract class AnswersSent : IClassFixture<Testing.Site>
{
    private readonly Testing.Site _site;

    protected AnswersSent(Testing.Site site) => (_site = site).Services.GetRequiredService<Answers>().Proves = false;

    private Answers Answers => _site.Services.GetRequiredService<Answers>();

    private protected Testing.Site Site => _site;

    private protected async Task<(Cooperation Cooperation, Person Member, Person Lead)> Cooperation(string name, bool isPublic = true)
    {
        var (member, lead) = (A.Person("Milo"), A.Person("Léa"));
        var (one, other) = (A.Organisation(), A.Organisation());
        var cooperation = A.Cooperation(name, (one, MemberRole.Member), (other, MemberRole.Lead));
        cooperation.PublishedAt = isPublic ? _site.Clock.GetUtcNow() : null;
        await _site.Has(member, lead, one, other, A.Mandate(member, one), A.Mandate(lead, other), cooperation);
        return (cooperation, member, lead);
    }

    // A cookie that the site does not know goes past the cache of public pages.
    private protected Visitor Stranger((string Name, string Value) cookie = default)
    {
        var visitor = _site.Visitor();
        visitor["stranger"] = "1";
        if (cookie.Name is not null) visitor[cookie.Name] = cookie.Value;
        return visitor;
    }

    private protected async Task<bool> IsFound(Visitor visitor, string path)
    {
        var before = Answers.Found;
        await visitor.Visit(path);
        return Answers.Found > before;
    }

    // Other tests write to the same server all the time: until nobody did between two visits.
    private protected async Task<Answer> Remembered(Visitor visitor, string path)
    {
        for (var patience = 500; patience > 0; patience--)
            if (await IsFound(visitor, path)) return visitor.Answer;
        throw new InvalidOperationException($"{path} is always written anew.");
    }

    private protected async Task Elsewhere(string sql)
    {
        await using var connection = new NpgsqlConnection(_site.DatabaseAddress);
        await connection.OpenAsync();
        await Run(connection, sql);
    }

    private protected static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
