using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web.Tables;

/// <summary>What is known of whoever imported a table: that they did, when, and how much.</summary>
internal sealed class ImportData(RouagesDb db) : IPersonalData
{
    private const int Most = 1_000;

    public string Section => "Imports";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var imports = await db.Set<ImportRecord>().AsNoTracking().Where(import => import.Person == person).OrderBy(import => import.Id)
            .Take(Most).ToListAsync(ct);
        return imports.Count == 0 ? null
            : imports.Select(import => new { import.Kind, import.At, import.UndoneAt, Created = import.Created.Count });
    }

    // The import can still be taken back by the others; nobody made it.
    public Task Erase(Guid person, CancellationToken ct) => db.Set<ImportRecord>().Where(import => import.Person == person)
        .ExecuteUpdateAsync(import => import.SetProperty(one => one.Person, Guid.Empty), ct);
}
