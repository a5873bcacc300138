using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>A participant as the room knows them: a number that does not tell who wrote what.</summary>
/// <param name="Number">1, 2, 3… in the order of arrival.</param>
/// <param name="Participant">Their row in the database; never leaves the server.</param>
/// <param name="Name">First name, or null when they gave none.</param>
internal sealed record Guest(int Number, Guid Participant, string? Name)
{
    public const int LongestName = 40;

    /// <summary>When they came in.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The role of a table's host, who stays when others move and may write for a table without phones.</summary>
    public const string Host = "host";

    /// <summary>One of the people simulated in a rehearsal.</summary>
    public bool Simulated { get; init; }
    public bool Removed { get; init; }
    public string? Role { get; init; }
    public string? Table { get; init; }

    public bool IsHost => Role == Host;
}

internal sealed partial record Room
{
    /// <summary>Twice the largest hall: the code is not a secret, and a room is not a database.</summary>
    public const int MostGuests = 1000;

    /// <summary>Everyone who ever came, by number.</summary>
    public ImmutableDictionary<int, Guest> Guests { get; init; } = ImmutableDictionary<int, Guest>.Empty;

    private ImmutableDictionary<Guid, int> Numbers { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>
    /// Numbers of those present, for the few decisions that wait for nobody who left; null when everybody is. No part of the log.
    /// </summary>
    internal Func<IReadOnlySet<int>>? Here { get; init; }

    /// <summary>The guest behind a participant; null when they never joined.</summary>
    public Guest? GuestOf(Guid? participant) => participant is { } id && Numbers.TryGetValue(id, out var number) ? Guests[number] : null;

    internal Refusal? Present(int guest) =>
        Guests.TryGetValue(guest, out var found) && !found.Removed ? null : new Refusal("Cette personne n’est pas dans l’atelier.");

    internal Room Without(Guest guest) => WithoutVotes(guest).WithoutRatings(guest).With(guest with { Removed = true }) with
    {
        Queue = Queue.Remove(guest.Number),
        Speech = Speech?.Guest == guest.Number ? null : Speech,
    };

    internal Room With(Guest guest) => this with
    {
        Guests = Guests.SetItem(guest.Number, guest),
        Numbers = Numbers.SetItem(guest.Participant, guest.Number),
    };

    // What a participant may do, they may do while the workshop is open; the facilitator also prepares and tidies during a pause.
    internal Refusal? MayAct(Who who) => Status switch
    {
        _ when who.Leads => null,
        WorkshopStatus.Draft => new Refusal("L’atelier n’est pas encore ouvert."),
        WorkshopStatus.Paused => new Refusal("L’atelier est en pause."),
        _ => null,
    };

    internal static Refusal? OnlyLeads(Who who) => who.Leads ? null : new Refusal("Seule la personne qui anime peut faire cela.");
}
