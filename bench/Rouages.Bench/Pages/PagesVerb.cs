namespace Rouages.Bench.Pages;

/// <summary>
/// Processor time per page beside a bare server, statements of a signed-in page, and a cold start, on a thousand demonstrations: the
/// medians of three runs (<c>--runs 1</c> for a first look) and how far they lay apart. <c>uncached…</c> pages go past the cache of
/// public pages while nobody writes; <c>anew…</c> ones are read and written each time, as while somebody writes all the time.
/// </summary>
internal sealed class PagesVerb(string[] arguments) : IVerb
{
    private const int Times = 1000;
    private const double StatementsBar = 8, WaitBar = 50, ColdStartBar = 3000;
    private static readonly Dictionary<string, double> Bars = new()
    {
        ["cachedHome"] = 2, ["uncachedHome"] = 12, ["cachedList"] = 2, ["uncachedList"] = 12, ["cachedRecord"] = 2,
        ["uncachedRecord"] = 15, ["signedInRecord"] = 50,
        // What a page costs when it has to be written: nobody may add to it without seeing it here.
        ["anewHome"] = 45, ["anewList"] = 85, ["anewRecord"] = 85, ["anewSignedInRecord"] = 150,
    };

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
        long cooperations;
        string record;
        await using (await Child.Site(folder))
        {
            (cooperations, var slug) = await Volume.Multiply(folder, Times);
            record = $"/cooperations/{slug}";
        }
        // Each run starts a site and a bare server of its own: what a start happens to decide (where code and heap lie, what was compiled
        // with which profile) is part of the spread. Whatever is judged is the median of the runs.
        var at = Array.IndexOf(arguments, "--runs");
        var count = at >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], null) : 3;
        var runs = new List<PagesRun>();
        for (var run = 0; run < count; run++) runs.Add(await PagesRun.Measure(folder, record, account));
        var costs = runs[0].Costs.Keys.ToDictionary(page => page, page => Spread.Of(runs.Select(run => run.Costs[page])));
        var (wait, coldStart) = (Spread.Of(runs.Select(run => run.SignedInMs)), Spread.Of(runs.Select(run => run.ColdStartMs)));
        var statements = await Statements(folder, record, account);
        var passed = Bars.All(bar => costs[bar.Key].Median <= bar.Value)
            && statements <= StatementsBar && wait.Median <= WaitBar && coldStart.Median <= ColdStartBar;
        return (new
        {
            name = Name, cooperations, runs = count, bareMicroseconds = Spread.Of(runs.Select(run => run.BareMicroseconds)),
            timesBare = costs, bars = Bars, statements, statementsBar = StatementsBar, signedInMs = wait, signedInMsBar = WaitBar,
            coldStartMs = coldStart, coldStartMsBar = ColdStartBar, passed,
        }, passed);
    }

    private static async Task<int> Statements(string folder, string path, (string, string) account)
    {
        await using var site = await Child.Site(folder, tellsSql: true);
        using var reader = new Clients(site, path, await SignIn.Cookie(site, account), anew: true);
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
