using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Facilitators;

/// <summary>The workshops that somebody may lead, with an account or with the link of a co-facilitator.</summary>
internal sealed class FacilitatorAccess(RouagesDb db)
{
    /// <summary>
    /// Opened again, a workshop has another code when its own serves elsewhere meanwhile: says so, and answers whether it did.
    /// </summary>
    public async Task<bool> SaysNewCode(Workshop before, HttpContext http, CancellationToken ct)
    {
        if (before.Status != WorkshopStatus.Closed) return false;
        var code = await db.Set<Workshop>().AsNoTracking().Where(w => w.Id == before.Id).Select(w => w.Code).SingleAsync(ct);
        if (code == before.Code) return false;
        Flash.Now(http, "L’ancien code sert à un autre atelier : voici le nouveau, {0}.", code);
        return true;
    }

    /// <summary>What every page of the workshop says above its content.</summary>
    public async Task<WorkshopHead> Head(Workshop workshop, CancellationToken ct)
    {
        var cooperation = workshop.CooperationId is { } id
            ? await db.Set<Cooperation>().AsNoTracking().Where(c => c.Id == id)
                .Select(c => new { c.Slug, c.Name, IsClosed = c.ClosedAt != null }).SingleOrDefaultAsync(ct) : null;
        return WorkshopHead.Of(workshop, cooperation?.Slug, cooperation?.Name) with { IsOfClosed = cooperation is { IsClosed: true } };
    }
}

/// <summary>A workshop as its pages name it.</summary>
public sealed record WorkshopHead(
    string Slug, string Title, WorkshopStatus Status, string Code, bool IsSigned, bool IsRehearsal, bool IsDemo, string? CooperationSlug,
        string? CooperationName,
    string JoinKey)
{
    public string Base => $"/ateliers/{Slug}";

    /// <summary>Its cooperation is closed.</summary>
    public bool IsOfClosed { get; init; }

    /// <summary>Nothing more is written here: see <see cref="ShutWorkshops"/>.</summary>
    public bool IsShut => IsOfClosed && Status is (WorkshopStatus.Draft or WorkshopStatus.Closed);

    /// <summary>When it is to take place; null while no date is set.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>What the code to scan leads to, from the address that is typed.</summary>
    public string Scanned(string joinAddress) => $"{joinAddress}?cle={JoinKey}";

    internal static WorkshopHead Of(Workshop workshop, string? cooperationSlug, string? cooperationName) => new(
        workshop.Slug, workshop.Title, workshop.Status, workshop.Code, workshop.Signed, workshop.IsRehearsal, workshop.IsDemo,
            cooperationSlug, cooperationName,
        JoinCode.KeyOf(workshop.Id))
    {
        StartsAt = workshop.StartsAt,
    };
}

/// <summary>Not there, or not theirs: a visitor may sign in first, anybody else reads 404.</summary>
internal sealed class WorkshopShutResult : IResult
{
    public static WorkshopShutResult Here { get; } = new();

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var reads = HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method);
        if (reads && httpContext.User.FindPersonId() is null) return httpContext.ChallengeAsync();
        httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
