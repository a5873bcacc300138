using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Web.Tests.Api;

/// <summary>A site with one public cooperation, one that is not, and a person who sits in the second.</summary>
public class ApiSite : Rouages.Testing.Site
{
    public Person Ana { get; } = A.Person("Ana");
    public Organisation Ours { get; } = A.Organisation("La Fabrique");
    public Cooperation Open { get; private set; } = null!;
    public Cooperation Closed { get; private set; } = null!;

    private bool _filled;

    public async Task<ApiSite> Filled()
    {
        if (_filled) return this;
        _filled = true;
        (Open, Closed) = (A.Cooperation("Ouverte", (Ours, MemberRole.Lead)), A.Cooperation("Discrète", (Ours, MemberRole.Lead)));
        Open.PublishedAt = Clock.GetUtcNow();
        await Has(Ana, Ours, A.Mandate(Ana, Ours), Open, Closed);
        return this;
    }

    /// <summary>A token made on the page, as Ana makes one.</summary>
    public async Task<string> Token(params string[] scopes)
    {
        using var ana = this.As(Ana);
        await ana.Visit("/mon-compte/jetons");
        await ana.Submit("#make-token",
            [("Name", "Essai"), ("Days", "30"), ("Current", A.Password), .. scopes.Select(scope => ("Scopes", (string?)scope))]);
        return (await ana.Follow()).Says("#secret") ?? throw new InvalidOperationException("No token was shown.");
    }

    /// <summary>Asks as a program does.</summary>
    public async Task<Answer> Ask(string path, string? token = null, params (string Name, string Value)[] headers)
    {
        using var program = Visitor();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await program.Send(request);
    }

    /// <summary>Ana's organisation leaves the cooperation that is not public.</summary>
    public Task Leave() =>
        Do(db => db.Set<Membership>().Where(member => member.CooperationId == Closed.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.LeftAt, Clock.GetUtcNow())));
}
