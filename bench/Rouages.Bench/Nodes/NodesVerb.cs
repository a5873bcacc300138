using Rouages.Bench.Pages;
using Rouages.Cooperations.Domain;

namespace Rouages.Bench.Nodes;

/// <summary>
/// The same readers and writers on one node, two nodes, and two nodes with a replica for anonymous pages, behind a real nginx over one
/// PostgreSQL. Then a node is killed and the primary's connections are cut under load: nothing that was acknowledged may be lost.
/// </summary>
internal sealed class NodesVerb : IVerb
{
    private const int Readers = 8, Writers = 4, Times = 100;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6), Measured = TimeSpan.FromSeconds(12), Broken = TimeSpan.FromSeconds(
        18);

    public string Name => "nodes";

    public async Task<(object Figures, bool Passed)> Run()
    {
        var folder = Directory.CreateTempSubdirectory("rouages-bench").FullName;
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

    private static async Task<(object, bool)> Run(string folder)
    {
        (string Email, string Password) account;
        await using (var site = await Child.Site(folder, demo: true))
        {
            account = SignIn.Account(site);
            await Volume.Multiply(folder, Times);
        }
        await using var servers = await Servers.Start(folder);
        var slug = await Led(servers, account.Email);
        var one = await Phase(servers, account, slug, 1, replica: false, Measured);
        var two = await Phase(servers, account, slug, 2, replica: false, Measured);
        await servers.Follow();
        var three = await Phase(servers, account, slug, 2, replica: true, Measured);
        var (broken, passed) = await Break(servers, account, slug);
        return (new
        {
            name = "nodes", readers = Readers, writers = Writers, processors = Environment.ProcessorCount, oneNode = one,
            twoNodes = two, twoNodesReplica = three, broken, passed
        }, passed);
    }

    private static Task<string> Led(Servers servers, string email) => servers.Ask<string>($"""
        SELECT c.slug FROM cooperations.cooperation c JOIN cooperations.membership m ON m.cooperation_id = c.id AND m.left_at IS NULL AND m.role IN ({(int)MemberRole.Lead}, {(int)MemberRole.Facilitator})
        JOIN cooperations.mandate d ON d.organisation_id = m.organisation_id JOIN accounts.person p ON p.id = d.person_id
        WHERE c.closed_at IS NULL AND p.email = '{email}' ORDER BY c.created_at LIMIT 1
        """);

    private static async Task<object> Phase(
        Servers servers, (string, string) account, string slug, int count, bool replica, TimeSpan during)
    {
        var nodes = await Nodes(servers, count, replica);
        try
        {
            await using var proxy = await Proxy.Before(nodes);
            var cookie = await SignIn.Cookie(nodes[0], account);
            using (var warming = new Load(proxy.Address, cookie, slug, Readers, Writers)) await warming.Run(Warming, "Échauffement");
            using var load = new Load(proxy.Address, cookie, slug, Readers, Writers);
            var before = replica ? await servers.ReadOnReplica() : 0;
            var figures = await load.Run(during, $"Mesure à {count}{(replica ? " et réplique" : "")}");
            return new { figures, transactionsOnReplica = replica ? await servers.ReadOnReplica() - before : 0 };
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private static async Task<(object, bool)> Break(Servers servers, (string, string) account, string slug)
    {
        var nodes = await Nodes(servers, 2, replica: true);
        try
        {
            await using var proxy = await Proxy.Before(nodes);
            using var load = new Load(proxy.Address, await SignIn.Cookie(nodes[0], account), slug, Readers, Writers);
            var running = load.Run(Broken, "Sous la panne");
            await Task.Delay(Broken / 3);
            nodes[1].Kill();
            await Task.Delay(Broken / 3);
            var cut = await servers.Cut();
            var figures = await running;
            var found = (await servers.List("SELECT title FROM steering.plan_action WHERE title LIKE 'Sous la panne %'"))
                .GroupBy(title => title).ToDictionary(same => same.Key, same => same.Count());
            var lost = load.Acknowledged.Count(title => !found.ContainsKey(title));
            var doubled = found.Count(title => title.Value > 1);
            return (new { figures, connectionsCut = cut, acknowledged = load.Acknowledged.Count, found = found.Count, lost, doubled },
                lost == 0 && doubled == 0 && load.Acknowledged.Count > 0);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private static async Task<List<Child>> Nodes(Servers servers, int count, bool replica)
    {
        string[] settings = ["--Site:Proxies", "127.0.0.1", .. replica ? ["--ROUAGES_REPLICA", servers.Replica] : Array.Empty<string>()];
        var nodes = new List<Child>();
        for (var rank = 0; rank < count; rank++) nodes.Add(await Child.Node(servers.Primary, settings));
        return nodes;
    }
}
