using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Storage;

namespace Rouages.Cooperations;

/// <summary>What other modules ask about cooperations.</summary>
public sealed class CooperationFinder(RouagesDb db, TimeProvider clock, IHttpContextAccessor? asking = null)
{
    private const int MostMembers = 500, MostSeats = 20;

    // Asked by every page of a cooperation, so it is compiled once.
    private static readonly Func<RouagesDb, string, IAsyncEnumerable<Found>> At = EF.CompileAsyncQuery(
        (RouagesDb db, string slug) =>
        db.Set<Cooperation>().AsNoTracking().Where(c => c.Slug == slug)
            .Select(c =>
                new Found(c.Id, c.Slug, c.Name, c.Type, c.Communes, c.PublishedAt != null && c.ClosedAt == null, c.ClosedAt != null,
                    c.IsDemo,
                new PublicFacts(c.Summary, c.Vision, c.OpenDoor, c.PublishedAt, c.CreatedAt)
                {
                    Presentation = c.Presentation,
                    LogoId = c.LogoId, PictureId = c.PictureId, InhabitantsApart = c.InhabitantsApart,
                    OtherTypes = c.OtherTypes, LegalForm = c.LegalForm, Maturity = c.Maturity, Scale = c.Scale,
                    Phase = c.Phase, Aims = c.Aims
                })));

    private static readonly Func<RouagesDb, string, Guid, DateOnly, CancellationToken, Task<FoundWithMembers?>> AtWithMembers =
        EF.CompileAsyncQuery((RouagesDb db, string slug, Guid person, DateOnly today, CancellationToken _) =>
        db.Set<Cooperation>().AsNoTracking().Where(c => c.Slug == slug)
            .Select(c => new FoundWithMembers(
                new Found(c.Id, c.Slug, c.Name, c.Type, c.Communes, c.PublishedAt != null && c.ClosedAt == null, c.ClosedAt != null,
                    c.IsDemo,
                    new PublicFacts(c.Summary, c.Vision, c.OpenDoor, c.PublishedAt, c.CreatedAt)
                    {
                        Presentation = c.Presentation,
                        LogoId = c.LogoId, PictureId = c.PictureId, InhabitantsApart = c.InhabitantsApart,
                        OtherTypes = c.OtherTypes, LegalForm = c.LegalForm, Maturity = c.Maturity, Scale = c.Scale,
                        Phase = c.Phase, Aims = c.Aims
                    }),
                // Without bound: with one, PostgreSQL would number the members of all cooperations first.
                (from member in db.Set<Membership>()
                 where member.CooperationId == c.Id && member.LeftAt == null
                 join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
                 orderby EF.Functions.Collate(organisation.Name, PostgresText.French), organisation.Id
                 select new SeatedMember(
                     new MemberLine(member.Id, organisation.Id, organisation.Slug, organisation.Name, organisation.Family,
                         organisation.Commune, member.Role, member.Engagement, member.JoinedAt, member.AskedAt)
                     { LogoId = organisation.LogoId },
                     db.Set<Mandate>().Any(mandate => mandate.OrganisationId == organisation.Id && mandate.PersonId == person
                         && mandate.From <= today && (mandate.Until == null || mandate.Until >= today)))).ToList()))
            .SingleOrDefault());

    // Of a cooperation that is known, or of the one at an address.
    private static readonly Func<RouagesDb, Guid?, string?, Guid?, DateOnly, int, IAsyncEnumerable<Seat>> Seats = EF.CompileAsyncQuery(
        (RouagesDb db, Guid? cooperation, string? slug, Guid? of, DateOnly today, int most) => (
            from membership in db.Set<Membership>().AsNoTracking()
            where membership.LeftAt == null
            where slug == null ? membership.CooperationId == cooperation
                : db.Set<Cooperation>().Any(c => c.Id == membership.CooperationId && c.Slug == slug)
            join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
            join mandate in db.Set<Mandate>() on organisation.Id equals mandate.OrganisationId
            where mandate.From <= today && (mandate.Until == null || mandate.Until >= today)
            where of == null || mandate.PersonId == of
            join person in db.Set<Person>() on mandate.PersonId equals person.Id
            orderby organisation.Name, person.DisplayName, person.Id
            select new Seat(person.Id, person.DisplayName, organisation.Id, organisation.Name, membership.Role, membership.Engagement)
            {
                InPerson = organisation.Family == ActorFamily.Inhabitant,
                SharesVoice = organisation.Family == ActorFamily.Inhabitant
                    && !db.Set<Cooperation>().Any(c => c.Id == membership.CooperationId && c.InhabitantsApart),
            })
            .Take(most));

    /// <summary>
    /// The cooperation at this address as this person may see it; null when it is not there or not theirs to see (say 404 for both).
    /// </summary>
    public async Task<CooperationPlace?> Find(string slug, ClaimsPrincipal user, CancellationToken ct)
    {
        var batch = new QueryBatch(db);
        var found = batch.Add(At(db, slug));
        var seats = user.FindPersonId() is { } person ? batch.Add(Seats(db, null, slug, person, Paris.Today(clock), MostSeats)) : null;
        await batch.Send(ct);
        return found.Rows is [var one] ? Seen(one, Sorted(seats?.Rows ?? [])) : null;
    }

    /// <summary>
    /// The same with those present in it, from the middle of the collective outwards, in one statement: the person's seats are among them.
    /// </summary>
    internal async Task<(CooperationPlace Place, IReadOnlyList<MemberLine> Members)?> FindWithMembers(
        string slug, ClaimsPrincipal user, CancellationToken ct)
    {
        var person = user.FindPersonId();
        if (await AtWithMembers(db, slug, person ?? Guid.Empty, Paris.Today(clock), ct) is not { } found) return null;
        IEnumerable<Seat> seats = person is { } me
            ? from member in found.Members
              where member.IsSeat
              let line = member.Line
              select new Seat(me, user.Identity?.Name ?? "", line.OrganisationId, line.Name, line.Role, line.Engagement)
              {
                  InPerson = line.IsInhabitant, SharesVoice = line.IsInhabitant && !found.Cooperation.Facts.InhabitantsApart,
              }
            : [];
        return Seen(found.Cooperation, Sorted([.. seats.Take(MostSeats)])) is { } place
            ? (place, Placed(found.Members.Select(member => member.Line))) : null;
    }

    /// <summary>Those present in a cooperation, from the middle of the collective outwards.</summary>
    internal async Task<IReadOnlyList<MemberLine>> Members(Guid cooperation, CancellationToken ct) =>
        Placed(await (from member in db.Set<Membership>().AsNoTracking()
                      where member.CooperationId == cooperation && member.LeftAt == null
                      join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
                      orderby EF.Functions.Collate(organisation.Name, PostgresText.French), organisation.Id
                      select new MemberLine(member.Id, organisation.Id, organisation.Slug, organisation.Name, organisation.Family,
                          organisation.Commune,
                          member.Role, member.Engagement, member.JoinedAt, member.AskedAt)
                      { LogoId = organisation.LogoId }).Take(MostMembers).ToListAsync(ct));

    private static IReadOnlyList<MemberLine> Placed(IEnumerable<MemberLine> members) =>
        [.. members.Take(MostMembers).OrderBy(CircleLayout.RingOf).ThenBy(member => member.Role == MemberRole.Lead ? 0 : 1)];

    private static CooperationPlace? Seen(Found found, IReadOnlyList<Seat> seats) => seats.Count == 0 && !found.Public ? null
        : new(
            found.Id, found.Slug, found.Name, found.Type, found.Communes, found.Public, found.IsDemo,
            seats is [var first, ..] ? first : null)
        {
            Facts = found.Facts, Seats = seats, IsClosed = found.Closed,
        };

    /// <summary>Everyone who sits in the cooperation today, by organisation then name.</summary>
    public async Task<IReadOnlyList<Seat>> People(Guid cooperation, CancellationToken ct) =>
        await Seats(db, cooperation, null, null, Paris.Today(clock), 1000).ToListAsync(ct);

    /// <summary>
    /// The open cooperations (closed ones too, when asked for) where one of this person's seats holds the right, to be part of another
    /// query.
    /// </summary>
    public IQueryable<Guid> WhereHeld(Guid person, Right right, bool closedToo = false) =>
        Held(right, closedToo).Where(held => held.Person == person).Select(held => held.Cooperation);

    /// <summary>
    /// Each person with each open cooperation where one of their seats holds the right, to be part of another query: what a letter, a
    /// digest or a job asks before it writes to anyone. A pair comes once per seat.
    /// </summary>
    public IQueryable<HeldRight> Held(Right right, bool closedToo = false)
    {
        MemberRole[] roles = [.. Enum.GetValues<MemberRole>().Where(role => role.Allows(right))];
        var today = Paris.Today(clock);
        return
            from mandate in db.Set<Mandate>().Current(today)
            join membership in db.Set<Membership>() on mandate.OrganisationId equals membership.OrganisationId
            where membership.LeftAt == null && roles.Contains(membership.Role)
            where right == Right.SeeInside || membership.Role != MemberRole.Member || membership.Engagement != Engagement.Curious
            join cooperation in db.Set<Cooperation>() on membership.CooperationId equals cooperation.Id
            where closedToo || cooperation.ClosedAt == null
            select new HeldRight { Person = mandate.PersonId, Cooperation = cooperation.Id };
    }

    /// <summary>
    /// The seats of this person in the cooperation: the chosen one first, then the one that can do most. None for a visitor.
    /// </summary>
    public async Task<IReadOnlyList<Seat>> SeatsOf(Guid cooperation, ClaimsPrincipal user, CancellationToken ct) =>
        user.FindPersonId() is { } person
            ? Sorted(await Seats(db, cooperation, null, person, Paris.Today(clock), MostSeats).ToListAsync(ct)) : [];

    private IReadOnlyList<Seat> Sorted(IReadOnlyList<Seat> seats)
    {
        if (seats.Count < 2) return seats;
        var chosen = ChosenOrganisations.Of(asking?.HttpContext?.Request).ToList();
        return [.. seats.OrderBy(seat => chosen.IndexOf(seat.OrganisationId) is var at and >= 0 ? at : int.MaxValue)
            .ThenByDescending(seat => Weight(seat.Role)).ThenBy(seat => seat.OrganisationName, StringComparer.Ordinal)];
    }

    private static int Weight(MemberRole role) => role switch
    {
        MemberRole.Lead => 3,
        MemberRole.Facilitator => 2,
        MemberRole.Member => 1,
        _ => 0,
    };

    private sealed record Found(
        Guid Id, string Slug, string Name, string Type, List<string> Communes, bool Public, bool Closed, bool IsDemo, PublicFacts Facts);

    private sealed record FoundWithMembers(Found Cooperation, List<SeatedMember> Members);

    // A member, and whether the person who asks sits there in its name.
    private sealed record SeatedMember(MemberLine Line, bool IsSeat);
}
