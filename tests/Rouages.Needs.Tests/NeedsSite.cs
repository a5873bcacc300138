using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Needs.Domain;
using Rouages.Testing;

namespace Rouages.Needs.Tests;

/// <summary>A site with an operator, somebody with an account and a stranger, where needs are said.</summary>
public sealed class NeedsSite : Site, IAsyncLifetime
{
    internal const string Beauvais = "60057", Allonne = "60009", Oise = "60";

    internal Person Operator { get; } = A.Person("Odile");
    internal Person Author { get; } = A.Person("Malik");
    internal Person Stranger { get; } = A.Person("Solène");

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Operator.BecomeOperator(Clock.GetUtcNow());
        await Has(Operator, Author, Stranger);
    }

    /// <summary>A need that somebody said, with as many voices of Beauvais beside it.</summary>
    internal async Task<Need> HasNeed(string sentence, Person? author = null, int others = 0, string territory = Beauvais)
    {
        var now = Clock.GetUtcNow();
        var need = Need.Say(Guid.CreateVersion7(now), $"besoin-{Guid.CreateVersion7(now):N}", new(sentence, territory, Knowledge.Lived),
            new(author?.Id, null, null, "fr"), null, now);
        await Has(need, Voice(need, author?.Id, null));
        for (var one = 0; one < others; one++) await Has(Voice(need, null, Beauvais));
        return need;
    }

    /// <summary>A form of whoever has no account is read before it is sent.</summary>
    internal void Reads() => Clock.Advance(TimeSpan.FromSeconds(30));

    internal Task<Need?> Find(string sentence) =>
        Read(db => db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Sentence == sentence));

    internal Task<List<Witness>> Voices(Guid need) =>
        Read(db => db.Set<Witness>().AsNoTracking().Where(w => w.NeedId == need).OrderBy(w => w.Id).ToListAsync());

    private Witness Voice(Need need, Guid? person, string? commune) => new()
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()), NeedId = need.Id, PersonId = person, Commune = commune, At = need.SaidAt,
    };
}
