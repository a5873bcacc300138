namespace Rouages.Bench.Pages;

/// <summary>
/// Processor time per page beside a bare server, statements of a signed-in page, and a cold start, on a thousand demonstrations.
/// </summary>
internal sealed class PagesVerb : IVerb
{
    private const int Times = 1000, Rounds = 5, Warmings = 3, Warming = 2000;
    private const double CachedBar = 2, UncachedBar = 20, StatementsBar = 8, WaitBar = 50, ColdStartBar = 4000;
    // A cookie that the site does not know goes past the cache.
    private const string Stranger = "bench=1";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);

    public string Name => "pages";

    public async Task<(object Figures, bool Passed)> Run()
    {
        var folder = Directory.CreateTempSubdirectory("rouages-bench").FullName;
        // The database runs under another account when the bench is root.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        try
        {
            return await Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(object, bool)> Run(string folder)
    {
        (string Email, string Password) account;
        await using (var first = await Child.Site(folder, demo: true)) account = SignIn.Account(first);
        var (cooperations, record, coldStart, costs, wait) = await Measure(folder, account);
        var statements = await Statements(folder, record, account);
        var passed =
            costs.All(
                cost => cost.Key switch
                {
                    "signedInRecord" => true,
                    _ =>
                    cost.Value <= (cost.Key.StartsWith("cached", StringComparison.Ordinal) ? CachedBar : UncachedBar)
                })
            && statements <= StatementsBar && wait <= WaitBar && coldStart.TotalMilliseconds <= ColdStartBar;
        return (new
        {
            name = Name, cooperations, timesBare = costs,
            bars = new
            {
                cached = CachedBar, uncached = UncachedBar, statements = StatementsBar, signedInMs = WaitBar,
                coldStartMs = ColdStartBar
            },
            statements, signedInMs = Math.Round(wait, 1), coldStartMs = Math.Round(coldStart.TotalMilliseconds), passed,
        }, passed);
    }

    private static async Task<(
        long Cooperations, string Record, TimeSpan ColdStart, Dictionary<string, double> Costs, double Wait)> Measure(
        string folder, (string, string) account)
    {
        await using var site = await Child.Site(folder);
        var (cooperations, slug) = await Volume.Multiply(folder, Times);
        await using var bare = await Child.Bare();
        var record = $"/cooperations/{slug}";
        using var signedIn = new Clients(site, record, await SignIn.Cookie(site, account));
        using var word = new Clients(bare, "/");
        var costs = await Costs(word, [.. Pages(site, record), ("signedInRecord", signedIn)]);
        return (cooperations, record, site.ColdStart, costs, await signedIn.Wait());
    }

    private static IEnumerable<(string, Clients)> Pages(Child site, string record)
    {
        foreach (var (name, path) in new[] { ("Home", "/"), ("List", "/cooperations"), ("Record", record) })
        {
            yield return ("cached" + name, new(site, path));
            yield return ("uncached" + name, new(site, path, Stranger));
        }
    }

    // One after the other in each round, so that whatever else the machine does weighs on all alike.
    private static async Task<Dictionary<string, double>> Costs(Clients bare, (string Name, Clients Clients)[] pages)
    {
        // Hot code is compiled twice more, in the background, with what its first runs taught; on two processors that are busy this waits
        // for so long that it would be half of what is measured. What a running site spends is asked, not its start.
        foreach (var clients in Enumerable.Repeat(pages.Select(page => page.Clients).Append(bare), Warmings).SelectMany(all => all))
        {
            await clients.Ask(Warming);
            await clients.Rest();
        }

        var ratios = pages.ToDictionary(page => page.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var word = await bare.Cost(Round);
            foreach (var (name, clients) in pages) ratios[name].Add(await clients.Cost(Round) / word);
        }
        return ratios.ToDictionary(page => page.Key, page => Math.Round(page.Value.Order().ElementAt(Rounds / 2), 2));
    }

    private static async Task<int> Statements(string folder, string path, (string, string) account)
    {
        await using var site = await Child.Site(folder, tellsSql: true);
        using var reader = new Clients(site, path, await SignIn.Cookie(site, account));
        var asked = new List<int>();
        for (var time = 0; time < 4; time++)
        {
            var (before, answered) = (site.Told("Executed DbCommand"), site.Told("Request finished", path));
            await reader.Once();
            await site.Tells(answered, "Request finished", path);
            asked.Add(site.Told("Executed DbCommand") - before);
        }
        // Jobs that run beside the page ask too, now and then: the smallest number is the page's own.
        return asked.Min();
    }
}
