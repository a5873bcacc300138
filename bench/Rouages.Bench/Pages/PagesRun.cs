namespace Rouages.Bench.Pages;

/// <summary>One start of the site beside one start of a bare server.</summary>
/// <param name="Costs">Processor time of each page, in times the bare server's.</param>
/// <param name="BareMicroseconds">Processor time of the bare server's answer.</param>
/// <param name="SignedInMs">How long one reader alone waits for the record.</param>
/// <param name="ColdStartMs">From the start of the process to its first page.</param>
internal sealed record PagesRun(Dictionary<string, double> Costs, double BareMicroseconds, double SignedInMs, double ColdStartMs)
{
    private const int Rounds = 5, Warmings = 3, Warming = 2000;
    // A cookie that the site does not know goes past the cache.
    private const string Stranger = "bench=1";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);

    // Where bin/bench published it, with code compiled beforehand.
    private static string Installed =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../bench-site"));

    public static async Task<PagesRun> Measure(string folder, string record, (string, string) account)
    {
        await using var site = await Child.Site(folder, program: Installed);
        await using var bare = await Child.Bare();
        using var signedIn = new Clients(site, record, await SignIn.Cookie(site, account));
        using var signedInAnew = new Clients(site, record, await SignIn.Cookie(site, account), anew: true);
        using var word = new Clients(bare, "/");
        var (costs, microseconds) =
            await Measure(word, [.. Pages(site, record), ("signedInRecord", signedIn), ("anewSignedInRecord", signedInAnew)]);
        return new(costs, microseconds, await signedIn.Wait(), site.ColdStart.TotalMilliseconds);
    }

    private static IEnumerable<(string, Clients)> Pages(Child site, string record)
    {
        foreach (var (name, path) in new[] { ("Home", "/"), ("List", "/cooperations"), ("Record", record) })
        {
            yield return ("cached" + name, new(site, path));
            yield return ("uncached" + name, new(site, path, Stranger));
            yield return ("anew" + name, new(site, path, Stranger, anew: true));
        }
    }

    // One after the other in each round, so that whatever else the machine does weighs on all alike.
    private static async Task<(Dictionary<string, double>, double)> Measure(Clients bare, (string Name, Clients Clients)[] pages)
    {
        // Hot code is compiled twice more, in the background, with what its first runs taught; on two processors that are busy this waits
        // for so long that it would be half of what is measured. What a running site spends is asked, not its start.
        foreach (var clients in Enumerable.Repeat(pages.Select(page => page.Clients).Append(bare), Warmings).SelectMany(all => all))
        {
            await clients.Ask(Warming);
            await clients.Rest();
        }

        var ratios = pages.ToDictionary(page => page.Name, _ => new List<double>());
        var words = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var word = await bare.Cost(Round);
            words.Add(word);
            foreach (var (name, clients) in pages) ratios[name].Add(await clients.Cost(Round) / word);
        }
        return (ratios.ToDictionary(page => page.Key, page => Middle(page.Value)), Middle(words));
    }

    private static double Middle(List<double> measured) => measured.Order().ElementAt(measured.Count / 2);
}
