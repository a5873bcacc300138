namespace Rouages.Bench.Live;

/// <summary>
/// A whole room at once, by real WebSocket clients behind one address: <c>--people 500</c> (the default), <c>--nodes 2</c> (the same on two
/// nodes, one killed in the middle), <c>--throughput</c> (how much fifty clients store).
/// </summary>
internal sealed class LiveVerb(string[] arguments) : IVerb
{
    public string Name => "live";

    public Task<(object Figures, bool Passed)> Run()
    {
        if (arguments.Contains("--throughput")) return Throughput.Run();
        return new PeopleRun(Number("--people", 500), Number("--nodes", 1), TimeSpan.FromSeconds(Number("--writing", 60)), TimeSpan.FromSeconds(Number("--voting", 10))).Run();
    }

    private int Number(string option, int otherwise) =>
        Array.IndexOf(arguments, option) is var at and >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], null) : otherwise;
}
