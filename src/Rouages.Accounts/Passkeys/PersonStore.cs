using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;

namespace Rouages.Accounts.Passkeys;

/// <summary>
/// Identity's store over the one database; the endpoint decides when to save, so that an act and its mail are one transaction.
/// </summary>
internal sealed class PersonStore : UserOnlyStore<Person, RouagesDb, Guid>
{
    public PersonStore(RouagesDb db) : base(db) => AutoSaveChanges = false;
}
