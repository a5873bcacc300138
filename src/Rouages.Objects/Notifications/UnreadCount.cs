using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects.Notifications;

/// <summary>How much waits to be read, in the header.</summary>
internal sealed class UnreadCount(RouagesDb db) : IHeaderCount
{
    private const int Most = 100;

    private static readonly Func<RouagesDb, Guid, CancellationToken, Task<int>> Unread = EF.CompileAsyncQuery(
        (RouagesDb db, Guid person, CancellationToken _) =>
            db.Set<Notification>().Where(n => n.PersonId == person && n.ReadAt == null).OrderBy(n => n.Id).Take(Most).Count());

    public string Label => "Nouvelles";
    public string Path => NotificationsEndpoint.Path;

    public async Task<int> Count(ClaimsPrincipal reader, CancellationToken ct) => reader.FindPersonId() is { } person
        ? await Unread(db, person, ct) : 0;
}
