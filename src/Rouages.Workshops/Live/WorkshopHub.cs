using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Remembering;

namespace Rouages.Workshops.Live;

/// <summary>The socket of a workshop. It does nothing that a form could not: both end in <see cref="Rooms.Do"/>. Protocol: <c>docs/live-protocol.md</c>.</summary>
internal sealed class WorkshopHub(Rooms rooms, IServiceProvider services, TimeProvider clock, Words T) : Hub
{
    public const string Path = "/ateliers/direct";

    private const string Seat = "seat";

    // Asked for when they are needed only: each call makes a hub, and what a participant does needs no database context.
    private Doorkeeper Doors => services.GetRequiredService<Doorkeeper>();
    private RoomFinder Finder => services.GetRequiredService<RoomFinder>();

    /// <summary>Takes part, from the number last seen (0 for the first time): as the participant whose place this browser keeps, else as who facilitates.</summary>
    public async Task<Followed> Follow(string room, long last)
    {
        if (await Finder.Find(room, Context.ConnectionAborted) is not { } workshop) return new(T["Cet atelier n’existe pas."]);
        var http = Context.GetHttpContext()!;
        if (await Doors.Participant(http, workshop, Context.ConnectionAborted) is { } who) return await Begin(workshop, who, last);
        return await Lead(room, last);
    }

    /// <summary>Follows as a person who facilitates.</summary>
    public async Task<Followed> Lead(string room, long last)
    {
        if (await Finder.Find(room, Context.ConnectionAborted) is not { } workshop) return new(T["Cet atelier n’existe pas."]);
        return await Doors.Leads(Context.GetHttpContext()!, workshop, Context.ConnectionAborted)
            ? await Begin(workshop, Who.Facilitator, last)
            : new(T["Vous n’êtes plus dans cet atelier."]);
    }

    /// <summary>Asks for something. Answered once it is on disk; without an answer, send it again with the same command.</summary>
    public async Task<Done> Do(Guid command, string kind, JsonElement fact)
    {
        if (Context.Items[Seat] is not (Guid workshop, Who who)) return new(0, 0, T["Rejoignez l’atelier d’abord."]);
        if (who.Leads && !await Doors.Leads(Context.GetHttpContext()!, workshop, Context.ConnectionAborted)) return new(0, 0, T["Vous n’êtes plus dans cet atelier."]);
        if (FactJson.Read(kind, fact) is not { } asked) return Refuse(new Refusal("Cette demande n’est pas lisible."));
        try
        {
            var (said, refusal) = await rooms.Do(workshop, who, asked, command, Context.ConnectionAborted);
            if (refusal is null && asked is Closed) await services.GetRequiredService<Remembered>().Tell(workshop, default);
            return refusal is null ? new(said.Number, said.Card) : Refuse(refusal);
        }
        catch (Exception error) when (DatabaseAway.Is(error))
        {
            return new(0, 0, T["Le site s’absente un instant : ce que vous avez écrit est gardé ici et partira tout seul."], Again: true);
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[Seat] is (Guid workshop, Who _) && await rooms.Open(workshop, default) is { } room)
        {
            room.Followers.Remove(Context.ConnectionId, clock.GetUtcNow());
            room.Wake();
        }
    }

    private async Task<Followed> Begin(Guid workshop, Who who, long last)
    {
        var live = (await rooms.Open(workshop, Context.ConnectionAborted))!;
        var away = await TryCatchUp(live);
        if (await Arrive(live, who) is { } refused) return new(refused);
        if (!away) await rooms.Seat(workshop, who, Context.ConnectionAborted);
        Context.Items[Seat] = (workshop, who);
        // First in the group, then the reading: what is committed in between is told twice, never not at all.
        await Groups.AddToGroupAsync(Context.ConnectionId, live.Group);
        if (who.Leads) await Groups.AddToGroupAsync(Context.ConnectionId, LiveRoom.LeadsOf(workshop));
        live.Followers.Add(new(Context, who), clock.GetUtcNow());
        live.Wake();
        var (room, now) = (live.Keeper.Room, clock.GetUtcNow());
        var presence = new LivePresence(live.Present.Count, room.Guests.Values.Count(guest => !guest.Removed));
        return new(null, await live.Missed(last, now), presence, MineIn(room, who), Telling.StepOf(room, now), away);
    }

    // Who has a place and no number (the database left between the two) gets it now.
    private async Task<string?> Arrive(LiveRoom live, Who who)
    {
        if (who.Participant is not { } participant) return null;
        if (live.Keeper.Room.GuestOf(participant) is { } guest) return guest.Removed ? T["Vous n’êtes plus dans cet atelier."] : null;
        if (live.Keeper.Away) return null;
        return (await rooms.Do(live.Keeper.Workshop, who, new Joined(), participant, Context.ConnectionAborted)).Refusal is { } refusal ? T.Say(Sentence.From(refusal)) : null;
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

    private static Mine? MineIn(Room room, Who who)
    {
        if (room.GuestOf(who.Participant) is not { } guest) return null;
        var step = room.Current;
        return new(guest.Number, guest.Name, guest.Role, step is null ? guest.Table : room.TableOf(guest, step) ?? guest.Table,
            [.. room.CardsBy(guest).Select(card => card.Number)],
            step is null ? new Dictionary<string, int>() : room.VotesOf(guest.Number, step.Key).ToDictionary(vote => vote.Key, vote => vote.Value.Value),
            step is null ? null : room.StandOf(step.Key, guest.Number)?.Position, room.Queue.Contains(guest.Number));
    }

    private Done Refuse(Refusal refusal) =>
        new(0, 0, T.Say(Sentence.From(refusal)), refusal.Field, Again: ReferenceEquals(refusal, TooFast.Refusal));
}
