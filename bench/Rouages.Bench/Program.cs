using System.Text.Json;
using Rouages.Bench;
using Rouages.Bench.Live;
using Rouages.Bench.Nodes;
using Rouages.Bench.Pages;
using Rouages.Bench.Search;

#pragma warning disable RS0030 // The benchmark answers on the console: it is a command line.

if (args is [BareServer.Name, var address])
{
    await BareServer.Run(address);
    return 0;
}

if (args is [BareHub.Name, var hub, var pause])
{
    await BareHub.Run(hub, int.Parse(pause, null));
    return 0;
}

// Adding a verb is one file and one line here.
IVerb[] verbs =
[
    new ProfileVerb(),
    new PagesVerb(args),
    new CampaignVerb(),
    new TerritoriesVerb(),
    new SearchVerb(),
    new LiveVerb(args),
    new NodesVerb(),
];

var asked = args is [var name, ..] ? verbs.SingleOrDefault(verb => verb.Name == name) : null;
if (asked is null)
{
    Console.Error.WriteLine($"bench: one of {string.Join(", ", verbs.Select(verb => verb.Name))} is expected.");
    return 2;
}

var (figures, passed) = await asked.Run();
Console.WriteLine(JsonSerializer.Serialize(figures));
return passed ? 0 : 1;
