using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Needs.Domain;
using Rouages.Storage;

namespace Rouages.Needs.Witnessing;

/// <summary>The voice of whoever asks: of their account or, without one, of their browser.</summary>
internal sealed class OwnVoice(RouagesDb db)
{
    /// <summary>What they said of this need; null when they did not.</summary>
    public Task<Witness?> Of(Guid need, HttpContext http, CancellationToken ct)
    {
        if (http.User.FindPersonId() is { } person)
            return db.Set<Witness>().SingleOrDefaultAsync(w => w.NeedId == need && w.PersonId == person, ct);
        return BrowserMark.Find(http) is { } browser
            ? db.Set<Witness>().SingleOrDefaultAsync(w => w.NeedId == need && w.Browser == browser, ct) : Task.FromResult<Witness?>(null);
    }

    /// <summary>
    /// Their voice, to be saved: the one that is there, the one that this browser left before they signed in, or a new one.
    /// </summary>
    public async Task<Witness> Add(Guid need, HttpContext http, DateTimeOffset now, CancellationToken ct)
    {
        if (await Of(need, http, ct) is { } there) return there;
        if (http.User.FindPersonId() is not { } person)
            return New(new Witness { Id = Guid.CreateVersion7(now), NeedId = need, Browser = BrowserMark.Make(http), At = now });
        if (BrowserMark.Find(http) is { } browser
            && await db.Set<Witness>().SingleOrDefaultAsync(w => w.NeedId == need && w.Browser == browser, ct) is { } before)
        {
            (before.PersonId, before.Browser) = (person, null);
            return before;
        }

        return New(new Witness { Id = Guid.CreateVersion7(now), NeedId = need, PersonId = person, At = now });
    }

    private Witness New(Witness witness)
    {
        db.Add(witness);
        return witness;
    }
}
