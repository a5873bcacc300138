using Microsoft.AspNetCore.Http;
using Rouages.Commons;
using Rouages.Workshops.Commands;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Facilitating;

/// <summary>
/// What a facilitator asks by a form. A few buttons ask for more than one fact, or for one that the room works out.
/// </summary>
internal sealed class FacilitatorCommands(Rooms rooms, TimeProvider clock)
{
    private const int Minute = 60;
    private const int Longest = 24 * 60;

    public async Task<Refusal?> Do(Guid workshop, IFormCollection form, CancellationToken ct)
    {
        var (id, fact) = FormCommand.Read(form);
        var room = await rooms.Read(workshop, ct);
        switch (FormCommand.WordOf(form))
        {
            case "minute":
                var left = (int)(room.Clock?.Stop(clock.GetUtcNow()).Left.TotalSeconds ?? 0);
                return await Say(workshop, new TimerSet(left + Minute), id, ct);
            case "clear":
                var minutes = Math.Min(TypedText.Number(form["minutes"]) ?? 0, Longest);
                return await Say(workshop,
                    new GuestsRemoved(room.CameSince(clock.GetUtcNow() - TimeSpan.FromMinutes(minutes), silent: form["silent"] == "on")),
                        id, ct);
            case "seat":
                return await Seat(workshop, room, id, ct);
            case "start":
                return await Say(workshop, new Opened(), id, ct)
                    ?? (room.Current is null && room.Steps.Length > 0
                        ? await Say(workshop, new StepStarted(room.Steps[0].Key), Second(id), ct) : null);
            default:
                return fact is null ? new Refusal("Cette demande n’est pas lisible.") : await Say(workshop, fact, id, ct);
        }
    }

    // A round begins: everyone has a table, and the timer starts again.
    private async Task<Refusal?> Seat(Guid workshop, Room room, Guid id, CancellationToken ct)
    {
        if (room.Current is not { Kind: StepKind.Rotate } step) return new Refusal("Ce temps de l’atelier n’existe pas.");
        var (seated, refusal) = room.NextRound(step, [.. await rooms.Present(workshop, ct)]);
        if ((refusal ?? await Say(workshop, seated!, id, ct)) is { } no) return no;
        await NameHosts(workshop, room, seated!, id, ct);
        return step.Minutes > 0 ? await Say(workshop, new TimerSet(step.Minutes * Minute), Second(id), ct) : null;
    }

    // The plan names the first person of each table: they stay there while the others move. Whoever stands in for an absent
    // host becomes one.
    private async Task NameHosts(Guid workshop, Room room, SeatingPlanned seated, Guid id, CancellationToken ct)
    {
        foreach (var (host, at) in seated.Seats.DistinctBy(seat => seat.Table).Select((seat, at) => (seat, at + 1)))
            if (!room.Guests[host.Guest].IsHost) await Say(workshop, new RoleGiven(host.Guest, Guest.Host, host.Table), Second(id, at), ct);
    }

    private async Task<Refusal?> Say(Guid workshop, Fact fact, Guid id, CancellationToken ct) =>
        (await rooms.Do(workshop, Who.Facilitator, fact, id, ct)).Refusal;

    // The further facts of one button: named after the first, so that the button pressed twice makes them once.
    private static Guid Second(Guid id, int at = 0)
    {
        var bytes = id.ToByteArray();
        (bytes[15], bytes[14]) = ((byte)~bytes[15], (byte)(bytes[14] ^ at));
        return new Guid(bytes);
    }
}
