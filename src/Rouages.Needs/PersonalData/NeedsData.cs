using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Needs.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Needs.PersonalData;

/// <summary>What this module knows of a person: the needs that they said, and those of which they said « moi aussi ».</summary>
internal sealed class NeedsData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Besoins";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var said = await db.Set<Need>().AsNoTracking().Where(n => n.Author.Person == person).OrderBy(n => n.Id).Take(Most)
            .Select(n => new { n.Sentence, n.Details, n.Concerned, n.Territory, n.Place, n.KnownWords, n.Author.Name, n.SaidAt })
            .ToListAsync(ct);
        var voices = await db.Set<Witness>().AsNoTracking().Where(w => w.PersonId == person).OrderBy(w => w.Id).Take(Most)
            .Select(w => new
            {
                Need = db.Set<Need>().Where(n => n.Id == w.NeedId).Select(n => n.Sentence).FirstOrDefault(), w.Commune, w.Words, w.Name,
                w.At,
            }).ToListAsync(ct);
        return said.Count + voices.Count == 0 ? null : new { said, voices };
    }

    // A need and a voice count for others too: they stay, and nothing of them says who it was.
    public async Task Erase(Guid person, CancellationToken ct)
    {
        var email = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct);
        await db.Set<Need>().Where(n => n.Author.Person == person || (email != null && n.Author.Email == email))
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.Author.Person, (Guid?)null)
                .SetProperty(one => one.Author.Name, (string?)null).SetProperty(one => one.Author.Email, (string?)null), ct);
        await db.Set<Witness>().Where(w => w.PersonId == person).ExecuteUpdateAsync(w => w.SetProperty(one => one.PersonId, (Guid?)null)
            .SetProperty(one => one.Name, (string?)null), ct);
        await db.Set<Need>().Where(n => n.Hidden!.Person == person)
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.Hidden!.Person, Guid.Empty), ct);
        await db.Set<Witness>().Where(w => w.Hidden!.Person == person)
            .ExecuteUpdateAsync(w => w.SetProperty(one => one.Hidden!.Person, Guid.Empty), ct);
    }
}
