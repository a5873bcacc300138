using Rouages.Commons;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    /// <summary>Most people who ever came, those shown out included: their rows and numbers stay.</summary>
    public const int MostArrivals = 20_000;

    /// <summary>
    /// So many people may come in within <see cref="ArrivalsWithin"/>: a hall of five hundred enters in half a minute, a machine no faster.
    /// </summary>
    public const int MostAtOnce = 150;
    public static readonly TimeSpan ArrivalsWithin = TimeSpan.FromSeconds(10);

    /// <summary>False once the facilitator lets nobody new in.</summary>
    public bool TakesNewcomers { get; init; } = true;

    /// <summary>How many people are in: those shown out have left their place to others.</summary>
    public int Living => Guests.Values.Count(guest => !guest.Removed);

    /// <summary>Why nobody new may come in at this instant; null when they may.</summary>
    public Refusal? Crowded(DateTimeOffset now)
    {
        if (Full() is { } full) return full;
        var since = now - ArrivalsWithin;
        var lately = Enumerable.Range(0, Guests.Count).Select(back => Guests[Guests.Count - back]).TakeWhile(guest => guest.At > since)
            .Count(guest => !guest.Simulated);
        return lately < MostAtOnce ? null : new Refusal("Beaucoup de monde entre en même temps : réessayez dans quelques secondes.");
    }

    /// <summary>Who came in since then and is still in; without those who wrote something, if asked for.</summary>
    public IReadOnlyList<int> CameSince(DateTimeOffset since, bool silent)
    {
        var authors = silent ? Cards.Values.Select(card => card.Author).OfType<int>().ToHashSet() : [];
        return [.. Guests.Values.Where(guest => !guest.Removed && guest.At >= since && !authors.Contains(guest.Number))
            .Select(guest => guest.Number).Order().Take(MostInList)];
    }

    internal Refusal? Full()
    {
        if (!TakesNewcomers) return new Refusal("L’entrée est fermée : demandez à la personne qui anime de la rouvrir.");
        return Living >= MostGuests || Guests.Count >= MostArrivals ? new Refusal("L’atelier est complet.") : null;
    }
}
