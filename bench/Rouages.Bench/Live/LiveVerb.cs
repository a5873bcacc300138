namespace Rouages.Bench.Live;

/// <summary>
/// A whole room at once, by real WebSocket clients behind one address: <c>--people 500</c> (the default), <c>--nodes 2</c> (the same on two
/// nodes, one killed in the middle), <c>--throughput</c> (how much fifty clients store), <c>--idle</c> (how soon a room with little to do
/// tells a change: also part of the first one).
/// </summary>
internal sealed class LiveVerb(string[] arguments) : IVerb
{
    public string Name => "live";

    public async Task<(object Figures, bool Passed)> Run()
    {
        if (arguments.Contains("--throughput")) return await Throughput.Run();
        var (idle, soon) = await new IdleRun(20, 100, TimeSpan.FromSeconds(10)).Run();
        if (arguments.Contains("--idle")) return (new { name = "live idle", idle }, soon);
        var (hall, passed) = await new PeopleRun(
            Number("--people", 500), Number("--nodes", 1), TimeSpan.FromSeconds(Number("--writing", 60)),
                TimeSpan.FromSeconds(Number("--voting", 10))).Run();
        return (new { name = "live", idle, hall }, soon && passed);
    }

    private int Number(string option, int otherwise) =>
        Array.IndexOf(arguments, option) is var at and >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], null) : otherwise;
}
