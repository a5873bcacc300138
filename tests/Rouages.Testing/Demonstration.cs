using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;

namespace Rouages.Testing;

/// <summary>The demonstration content, as <c>bin/run</c> loads it.</summary>
public static class Demonstration
{
    /// <summary>Loads it into an empty site; a site where someone has an account is left as it is.</summary>
    public static Task HasDemonstration(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Host.Demo.Load(site.Services);
    }

    /// <summary>One of its people.</summary>
    public static Task<Person> Person(RouagesDb db, Guid id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == id);
    }
}
