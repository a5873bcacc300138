using Rouages.Directory.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Directory.People.Erasing;

/// <summary>Hands out and forgets a person through every module that knows something of them.</summary>
internal sealed class PersonRemoval(RouagesDb db, IEnumerable<IPersonalData> everywhere, AccountLetters letters)
{
    /// <summary>Everything, by section; sections that know nothing are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, object>> Export(Guid person, Func<string, string> say, CancellationToken ct)
    {
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var data in everywhere)
        {
            if (await data.Export(person, ct) is { } known) all[say(data.Section)] = known;
        }

        return all;
    }

    /// <summary>All modules or none: one transaction.</summary>
    internal async Task Erase(Person person, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var data in everywhere)
            await data.Erase(person.Id, ct);
        letters.PostErased(person);
        db.Remove(person);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
