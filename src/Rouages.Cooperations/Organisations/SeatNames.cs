using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Organisations;

/// <summary>A personal seat bears the name of its person: when they change it, so does the seat.</summary>
internal sealed class SeatNames : ISaveHook
{
    public Func<CancellationToken, Task>? Prepare(RouagesDb db)
    {
        List<Person> renamed = [.. db.ChangeTracker.Entries<Person>()
            .Where(entry => entry.State == EntityState.Modified && entry.Property(person => person.DisplayName).IsModified)
            .Select(entry => entry.Entity)];
        if (renamed.Count == 0) return null;
        return async ct =>
        {
            foreach (var person in renamed)
                await db.Set<Organisation>().Where(seat => seat.PersonId == person.Id)
                    .ExecuteUpdateAsync(seat => seat.SetProperty(one => one.Name, person.DisplayName), ct);
        };
    }
}
