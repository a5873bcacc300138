using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Things.Domain;
using Rouages.Web.Modules;

namespace Rouages.Things.PersonalData;

/// <summary>What this module knows of a person: what they added.</summary>
internal sealed class ThingsData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Choses";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var added = await db.Set<Thing>().AsNoTracking().Where(t => t.Added.Person == person).OrderBy(t => t.Id)
            .Select(t => new { t.Title, t.Added.At }).Take(Most).ToListAsync(ct);
        return added.Count == 0 ? null : added;
    }

    // It stays the collective's, signed by nobody.
    public Task Erase(Guid person, CancellationToken ct) => db.Set<Thing>().Where(t => t.Added.Person == person)
        .ExecuteUpdateAsync(t => t.SetProperty(one => one.Added.Person, Guid.Empty), ct);
}
