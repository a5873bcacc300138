using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Conversions;

/// <summary>Leads back to the card that something came from.</summary>
internal sealed class CardThread(RouagesDb db, Words T) : IOriginResolver
{
    public string Kind => CardOrigin.Card;

    public string Label(string id) => T["carte {0} d’un atelier", CardOrigin.What(id)];

    public async Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct) =>
        await Threads.Slug(db, id, ct) is { } slug ? $"/ateliers/{slug}/restitution#carte-{CardOrigin.Number(id)}" : null;
}

/// <summary>Leads back to the session where a group agreed on a value.</summary>
internal sealed class AgreementThread(RouagesDb db, Words T) : IOriginResolver
{
    public string Kind => CardOrigin.Agreement;

    public string Label(string id) => T["une séance de diagnostic collectif"];

    public async Task<string?> Address(string id, ClaimsPrincipal user, CancellationToken ct) =>
        await Threads.Slug(db, id, ct) is { } slug ? $"/ateliers/{slug}/restitution#accords" : null;
}

file static class Threads
{
    public static async Task<string?> Slug(RouagesDb db, string id, CancellationToken ct) => CardOrigin.Workshop(id) is { } workshop
        ? await db.Set<Workshop>().AsNoTracking().Where(w => w.Id == workshop).Select(w => w.Slug).SingleOrDefaultAsync(ct) : null;
}
