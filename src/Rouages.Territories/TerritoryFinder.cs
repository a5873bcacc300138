using Rouages.Commons;

namespace Rouages.Territories;

/// <summary>
/// Every région, département, EPCI and commune of France, held in memory from the embedded file: a singleton that any
/// module may ask, without a database.
/// </summary>
public sealed class TerritoryFinder
{
    /// <summary>A search never gives more.</summary>
    public const int MostHits = 50;

    /// <summary>What is longer is cut before it is searched.</summary>
    public const int LongestQuestion = 80;

    private readonly Dictionary<string, Territory> _byKey;
    private readonly Dictionary<string, TerritoryAlias> _aliases = [];
    // What only searches and the pages of territories ask is made when it is first asked: the first page of the site waits for the rest.
    private readonly Lazy<(ILookup<string, Territory> Communes, string[] Codes)> _postcodes;
    private readonly Lazy<ILookup<string, Territory>> _inside;
    private readonly Lazy<TerritoryIndex> _index;

    /// <summary>Reads the embedded file: about a tenth of a second, once.</summary>
    public TerritoryFinder()
    {
        var reader = TerritoryReader.Read();
        (Vintage, All) = (reader.Vintage, reader.All);
        _byKey = reader.All.ToDictionary(territory => territory.Key);
        foreach (var alias in reader.Aliases)
            _aliases.TryAdd(alias.Code, alias);
        Aliases = reader.Aliases;
        _postcodes = new(Postcodes);
        _inside = new(() => All.Where(one => one.Kind != TerritoryKind.Epci).SelectMany(Around, (one, key) => (key, one))
            .Concat(Spread(All)).ToLookup(pair => pair.key, pair => pair.one));
        _index = new(() => new TerritoryIndex(All.Select(one => new TerritoryHit(one, null))
            .Concat(Aliases.Where(alias => alias.Name.Length > 0)
                .Select(alias => new TerritoryHit(_byKey[alias.Into], alias.Name)).Where(hit => hit.Through != hit.Territory.Name))));
    }

    /// <summary>Year of the map.</summary>
    public string Vintage { get; }

    /// <summary>All of them: régions, départements, EPCI, then communes, each by code.</summary>
    public IReadOnlyList<Territory> All { get; }

    /// <summary>Arrondissements, merged communes and former codes, by the commune they lead to.</summary>
    public IReadOnlyList<TerritoryAlias> Aliases { get; }

    /// <summary>
    /// The territory of this key: an INSEE code (<c>60057</c>, <c>60</c>), a SIREN (<c>200067999</c>), a région after an R (<c>R32</c>).
    /// The code of an arrondissement or of a commune that merged gives the commune of today. Null when nothing bears it.
    /// </summary>
    public Territory? Find(string? key) =>
        key is null ? null
        : _byKey.TryGetValue(key.ToUpperInvariant(), out var territory) ? territory
        : _aliases.TryGetValue(key.ToUpperInvariant(), out var alias) ? _byKey[alias.Into]
        : null;

    /// <summary>Communes of an EPCI, by name.</summary>
    public IReadOnlyList<Territory> CommunesOf(string epci) => Inside(epci, TerritoryKind.Commune);

    /// <summary>What of this kind lies in a territory, by name.</summary>
    /// <param name="key">Key of the territory around.</param>
    /// <param name="kind">What to list; an EPCI is listed wherever it has a commune.</param>
    public IReadOnlyList<Territory> Inside(string key, TerritoryKind kind) =>
        [.. _inside.Value[key].Where(one => one.Kind == kind).OrderBy(one => TerritoryNames.Normalise(one.Name), StringComparer.Ordinal)
            .ThenBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>What a territory lies in, the widest first.</summary>
    public IReadOnlyList<Territory> Containing(Territory territory) =>
        [.. Around(territory).Select(key => _byKey[key]).OrderBy(around => around.Kind)];

    /// <summary>
    /// Searches by name (accents, hyphens, case, « St » aside; the start of any word is enough), by postcode or its start, by code.
    /// The very name comes first, then names that start so, then the others; within each, names of today, then the most inhabited.
    /// </summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="kinds">Which levels to look at; all when empty.</param>
    /// <param name="limit">How many answers at most, up to <see cref="MostHits"/>.</param>
    public IReadOnlyList<TerritoryHit> Search(string? text, IReadOnlyCollection<TerritoryKind> kinds, int limit)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var question = (text ?? "").Trim().AtMost(LongestQuestion);
        var found = question.Length > 1 && question.Any(char.IsAsciiDigit) && !question.Contains(' ') ? ByCode(question) : ByName(question);
        return [.. found.Where(hit => kinds.Count == 0 || kinds.Contains(hit.Hit.Territory.Kind))
            .OrderBy(hit => hit.Tier).ThenBy(hit => hit.Hit.Through is not null)
                .ThenByDescending(hit => hit.Hit.Territory.Population?.Count).ThenByDescending(hit => hit.Hit.Territory.Kind)
            .ThenBy(hit => hit.Hit.Territory.Code, StringComparer.Ordinal).Select(hit => hit.Hit)
            .DistinctBy(hit => hit.Territory.Key).Take(Math.Clamp(limit, 1, MostHits))];
    }

    /// <summary>For a word that finds nothing: the word of some name that one typing error parts from it, or null.</summary>
    public string? Nearest(string word) => _index.Value.Nearest(word);

    private IEnumerable<(int Tier, TerritoryHit Hit)> ByName(string question)
    {
        var parts = question.Split('(', 2);
        var found = _index.Value.Find(TerritoryNames.Normalise(parts[0]));
        // A display name, whole or half typed: « Saint-Denis (La Ré ».
        if (parts.Length == 2 && TerritoryNames.Normalise(parts[1]) is { Length: > 0 } around)
            return found.Where(hit =>
                TerritoryNames.Normalise(hit.Hit.Territory.DisplayName).Contains($" {around}", StringComparison.Ordinal));
        var typed = TerritoryNames.Words(question);
        // « st » may be Saint, or Strasbourg half typed.
        return typed is [.., "st" or "ste"] ? found.Concat(_index.Value.Find(string.Join(' ', typed))) : found;
    }

    private IEnumerable<(int Tier, TerritoryHit Hit)> ByCode(string question)
    {
        if (Find(question) is { } exact)
            yield return (0, new TerritoryHit(exact, null));
        var (communes, codes) = _postcodes.Value;
        var first = Array.BinarySearch(codes, question, StringComparer.Ordinal);
        for (var rank = first < 0 ? ~first : first;
            rank < codes.Length && codes[rank].StartsWith(question, StringComparison.Ordinal); rank++)
            foreach (var commune in communes[codes[rank]])
                yield return (1, new TerritoryHit(commune, null));
        foreach (var named in _index.Value.Find(TerritoryNames.Normalise(question)))
            yield return named;
    }

    private (ILookup<string, Territory>, string[]) Postcodes()
    {
        var communes = All.SelectMany(commune => commune.Postcodes, (commune, code) => (code, commune))
            .ToLookup(pair => pair.code, pair => pair.commune);
        return (communes, [.. communes.Select(group => group.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>An EPCI is inside every area where it has a commune.</summary>
    private IEnumerable<(string key, Territory one)> Spread(IEnumerable<Territory> all) => all
        .Where(one => one.Epci is not null)
        .SelectMany(commune => Around(commune).Where(key => key != commune.Epci), (commune, key) => (key, Epci: commune.Epci!))
        .Distinct().Select(pair => (pair.key, _byKey[pair.Epci]));

    private static IEnumerable<string> Around(Territory territory)
    {
        if (territory.Region is { } region) yield return $"R{region}";
        if (territory.Departement is { } departement && territory.Kind != TerritoryKind.Departement) yield return departement;
        if (territory.Epci is { } epci) yield return epci;
    }
}
