using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Cooperations.Picturing;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

public sealed record Colleague(Guid MandateId, Guid PersonId, string Name, string? Title, bool Manages, DateOnly From, DateOnly? Until);

public sealed record ItsCooperation(string Slug, string Name, string Type, MemberRole Role, bool IsPublic);

/// <summary>An invitation to a mandate, and what became of its letter.</summary>
public sealed record WaitingMandate(Guid Id, string Email, DateTimeOffset ExpiresAt, MailState? Letter = null);

/// <summary>
/// Public facts and the cooperations one may know of; colleagues are null for whoever is not one of them, waiting invitations only for
/// those who manage.
/// </summary>
public sealed record OrganisationView(
    Organisation Organisation, IReadOnlyList<ItsCooperation> Cooperations, IReadOnlyList<Colleague>? Colleagues,
    IReadOnlyList<WaitingMandate> Waiting, bool Manages, MandateForm Form, Errors Errors) : View<OrganisationPage>
{
    public PictureFacts? Logo { get; init; }
    public PictureFacts? Picture { get; init; }

    /// <summary>What the other modules show of it.</summary>
    public IReadOnlyList<RenderFragment> Panels { get; init; } = [];
}

internal static class ShowEndpoint
{
    private const int MostCooperations = 100;
    private const int MostColleagues = 200;

    public static void MapShowing(this IEndpointRouteBuilder organisations) =>
        organisations.MapGet("/{slug}", Show).AllowAnonymous().PublicPage();

    private static async Task<Results<RazorComponentResult<OrganisationPage>, RedirectHttpResult, NotFound>> Show(
        string slug, ClaimsPrincipal user, RouagesDb db, TimeProvider clock, IEnumerable<IOrganisationPanel> panels, CancellationToken ct)
    {
        if (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, ct) is not { } organisation
            || organisation.Family == ActorFamily.Inhabitant)
            return TypedResults.NotFound();
        // A record that was merged leads to the one that it is a part of now.
        if (organisation.MergedInto is { } kept)
            return TypedResults.LocalRedirect(
                $"/organisations/{await db.Set<Organisation>().Where(o => o.Id == kept).Select(o => o.Slug).SingleAsync(ct)}");
        var view = await View(organisation, user, db, clock, new(), new(), ct);
        var place = new OrganisationPlace(organisation.Id, organisation.Slug, view.Manages);
        List<RenderFragment> shown = [];
        foreach (var panel in panels.OrderBy(panel => panel.Order))
            if (await panel.Show(place, ct) is { } one) shown.Add(one);
        return Html.Show(view with { Panels = shown });
    }

    public static async Task<OrganisationView> View(
        Organisation organisation, ClaimsPrincipal user, RouagesDb db, TimeProvider clock, MandateForm form, Errors errors,
            CancellationToken ct)
    {
        var colleagues = user.FindPersonId() is { } person ? await Colleagues(organisation.Id, db, clock, ct) : [];
        var me = colleagues.Find(colleague => colleague.PersonId == user.FindPersonId());
        var manages = colleagues.Exists(colleague => colleague.PersonId == user.FindPersonId() && colleague.Manages);
        var cooperations = await db.Set<Cooperation>().AsNoTracking()
            .Where(c => me != null || (c.PublishedAt != null && c.ClosedAt == null))
            .SelectMany(c => c.Members.Where(m => m.OrganisationId == organisation.Id && m.LeftAt == null), (c, m) => new { c, m.Role })
            .OrderBy(pair => pair.c.Name).Take(MostCooperations)
            .Select(pair =>
                new ItsCooperation(pair.c.Slug, pair.c.Name, pair.c.Type, pair.Role, pair.c.PublishedAt != null && pair.c.ClosedAt == null))
                    .ToListAsync(ct);
        var waiting = manages ? await Waiting(organisation.Id, db, clock, ct) : [];
        var pictures = await new Pictures(db, clock).Find([organisation.LogoId, organisation.PictureId], ct);
        return new(organisation, cooperations, me is null ? null : colleagues, waiting, manages, form, errors)
        { Logo = pictures.Of(organisation.LogoId), Picture = pictures.Of(organisation.PictureId) };
    }

    private static Task<List<Colleague>> Colleagues(Guid organisation, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        return (from mandate in db.Set<Mandate>().AsNoTracking().Current(Paris.Today(clock))
                where mandate.OrganisationId == organisation
                join person in db.Set<Person>() on mandate.PersonId equals person.Id
                orderby person.DisplayName, mandate.From
                select new Colleague(mandate.Id, person.Id, person.DisplayName, mandate.Title, mandate.Manages, mandate.From,
                    mandate.Until))
            .Take(MostColleagues).ToListAsync(ct);
    }

    private static async Task<List<WaitingMandate>> Waiting(Guid organisation, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Set<Invitation>().AsNoTracking()
            .Where(i => i.OrganisationId == organisation && i.Email != null && i.Uses == 0 && i.RevokedAt == null && i.DeclinedAt == null
                && i.ExpiresAt > now)
            .OrderBy(i => i.CreatedAt).Select(i => new { i.Id, i.Email, i.ExpiresAt }).Take(MostColleagues).ToListAsync(ct);
        var letters = await db.MailStatesOf(InvitationLetters.Kind, [.. waiting.Select(one => one.Id)], ct);
        return [.. waiting.Select(one => new WaitingMandate(one.Id, one.Email!, one.ExpiresAt, letters.StateOf(one.Id)))];
    }
}
