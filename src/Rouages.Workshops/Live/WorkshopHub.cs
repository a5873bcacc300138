using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Activity;
using Rouages.Workshops.Commands;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>
/// The socket of a workshop. It does nothing that a form could not: both end in <see cref="Rooms.Do"/>. Protocol:
/// <c>docs/live-protocol.md</c>.
/// </summary>
internal sealed class WorkshopHub(Rooms rooms, IServiceProvider services, TimeProvider clock, Words T) : Hub
{
    public const string Path = "/ateliers/direct";

    private const int FollowsPerSecond = 5;
    private static readonly object Seat = new(), Follows = new();

    // QueuedCommand for when they are needed only: each call makes a hub, and what a participant does needs no database context.
    private RoomAccess Doors => services.GetRequiredService<RoomAccess>();
    private RoomFinder Finder => services.GetRequiredService<RoomFinder>();

    /// <summary>
    /// Takes part, from the number last seen (0 for the first time): as the participant whose place this browser keeps, else as a
    /// facilitator.
    /// </summary>
    public Task<FollowAnswer> Follow(string room, long last) => Enter(room, last, leads: false);

    /// <summary>Follows as a facilitator.</summary>
    public Task<FollowAnswer> Lead(string room, long last) => Enter(room, last, leads: true);

    /// <summary>Asks for something. Answered once it is on disk; without an answer, send it again with the same command.</summary>
    public async Task<Done> Do(Guid command, string kind, JsonElement fact)
    {
        if (Context.Items[Seat] is not Place place) return new(0, 0, T["Rejoignez l’atelier d’abord."]);
        if (place.Seat.Claim is { } claim && !await Doors.StillLeads(claim, place.Workshop, Context.ConnectionAborted))
            return await Relieve(place);
        if (FactJson.Ask(kind, FactFields.Typed(kind, fact)) is not { } asked)
            return Refuse(new Refusal("Cette demande n’est pas lisible."));
        try
        {
            var (said, refusal) = await rooms.Do(place.Workshop, place.Seat.Who, asked, command, Context.ConnectionAborted);
            if (refusal is null && asked is Closed) await services.GetRequiredService<Remembered>().Tell(place.Workshop, default);
            return refusal is null ? new(said.Number, said.Card) : Refuse(refusal);
        }
        catch (Exception error) when (DatabaseAway.Is(error))
        {
            return new(0, 0, T["Le site s’absente un instant : ce que vous avez écrit est gardé ici et partira tout seul."], Again: true);
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Leave();
        await base.OnDisconnectedAsync(exception);
    }

    private async Task<FollowAnswer> Enter(string room, long last, bool leads)
    {
        var ct = Context.ConnectionAborted;
        if (!MayFollow()) return new(T.Say(Sentence.From(TooFast.Refusal)));
        if (await Finder.Find(room, ct) is not { } workshop) return new(T["Cet atelier n’existe pas."]);
        var http = Context.GetHttpContext()!;
        if (!leads && await Doors.Participant(http, workshop, ct) is { } who) return await Begin(workshop, new(Context, who, null), last);
        var claim = LeadClaim.Of(http, workshop);
        return await Doors.StillLeads(claim, workshop, ct) ? await Begin(workshop, new(Context, Who.Facilitator, claim), last)
            : new(T["Vous n’êtes plus dans cet atelier."]);
    }

    private async Task<FollowAnswer> Begin(Guid workshop, Follower seat, long last)
    {
        await Leave();
        var live = (await rooms.Open(workshop, Context.ConnectionAborted))!;
        var away = await TryCatchUp(live);
        if (await Arrive(live, seat.Who) is { } refused) return new(refused);
        if (!away) await rooms.Seat(workshop, seat.Who, Context.ConnectionAborted);
        // First in the group, then the reading: what is committed in between is told twice, never not at all.
        await Groups.AddToGroupAsync(Context.ConnectionId, live.Group);
        live = await rooms.Follow(workshop, seat, Context.ConnectionAborted);
        Context.Items[Seat] = new Place(workshop, live, seat);
        live.Wake();
        return new(null, await live.Missed(last), away);
    }

    // A person who has a place and no number (the database left between the two) gets it now.
    private async Task<string?> Arrive(LiveRoom live, Who who)
    {
        if (who.Participant is not { } participant) return null;
        if (live.Keeper.Room.GuestOf(participant) is { } guest) return guest.Removed ? T["Vous n’êtes plus dans cet atelier."] : null;
        if (live.Keeper.Away) return null;
        return (await rooms.Do(live.Keeper.Workshop, who, new Joined(), participant, Context.ConnectionAborted)).Refusal is { } refusal
            ? T.Say(Sentence.From(refusal)) : null;
    }

    // A connection follows one room at a time.
    private async Task Leave()
    {
        if (!Context.Items.Remove(Seat, out var seat) || seat is not Place place) return;
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, place.Room.Group);
        place.Room.Followers.Remove(Context.ConnectionId, clock.GetUtcNow());
        place.Room.Wake();
    }

    // Each connection is one person's: following costs a few statements, and nobody has to follow often.
    private bool MayFollow()
    {
        var now = clock.GetUtcNow();
        if (Context.Items.TryGetValue(Follows, out var known) && known is TokenBucket bucket) return bucket.Take(now);
        Context.Items[Follows] = bucket = new(FollowsPerSecond, now);
        return bucket.Take(now);
    }

    private static async Task<bool> TryCatchUp(LiveRoom live)
    {
        try
        {
            await live.Keeper.CatchUp();
            return false;
        }
        catch (Exception error) when (DatabaseAway.Is(error))
        {
            return true;
        }
    }

    // Their line is cut, most often before this answer leaves: they are told so by « Gone ».
    private async Task<Done> Relieve(Place place)
    {
        await place.Room.ShowOut(place.Seat, "relieved");
        return new(0, 0, T["Vous n’êtes plus dans cet atelier."]);
    }

    private Done Refuse(Refusal refusal) =>
        new(0, 0, T.Say(Sentence.From(refusal)), refusal.Field, Again: ReferenceEquals(refusal, TooFast.Refusal));

    private sealed record Place(Guid Workshop, LiveRoom Room, Follower Seat);
}
