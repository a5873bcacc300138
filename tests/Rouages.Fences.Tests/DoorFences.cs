using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Cooperations.Organisations;
using Rouages.Web.Operating;

namespace Rouages.Fences.Tests;

/// <summary>
/// Every address stands in a table of doors (<c>Doors.Check</c>) of its module's tests: who asks × route → status. The rows are read as
/// text:
/// <c>($"POST {o}/mandats/{x}/fin", […])</c> is POST on that pattern, a word in braces being one segment, or one of the beginnings below.
/// </summary>
public sealed partial class DoorFences
{
    // What a row may begin with instead of spelling its address; with its module where two modules mean two things.
    private static readonly Dictionary<string, string> Beginnings = new()
    {
        ["c"] = "/cooperations/*", ["o"] = "/organisations/*", ["site.Plan"] = "/cooperations/*/pilotage",
        ["cast.Home"] = "/cooperations/*/rouages",
        ["open.Base"] = "/cooperations/*/rouages/*", ["open.Answering"] = "/cooperations/*/rouages/*/repondre",
        ["Address"] = "/cooperations/*/rouages/ouvrir",
        ["site.Comments"] = "/commentaires/*/*", ["hall.Phone"] = "/a/*", ["lived.Address"] = "/ateliers/*",
        ["underWay.Address"] = "/ateliers/*", ["Rouages.Workshops here"] = "/ateliers/*",
        ["Rouages.Steering here"] = "/cooperations/*/pilotage/*",
    };

    public static TheoryData<string> Modules => RouteFences.Modules;

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_address_stands_in_a_table_of_doors(string module)
    {
        var rows = Rows(module);
        var known = (await Doors(module)).Select(door => door.Route).ToList();
        var met = rows.Select(row => Best(row, known)).ToHashSet();
        None.Of(known.Where(route => !met.Contains(route)).Select(route => $"{route} stands in no table of doors of {module}.Tests"));
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_write_is_tried_in_a_closed_cooperation(string module)
    {
        var doors = await Doors(module);
        var known = doors.Select(door => door.Route).ToList();
        var shut = Rows(module).Where(row => row.Statuses.Contains("409", StringComparison.Ordinal)).Select(row => Best(row, known))
            .ToHashSet();
        None.Of(doors.Where(door => Shuts(door.Endpoint) && !shut.Contains(door.Route))
            .Select(door => $"{door.Route} is in no table refused with 409"));
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task What_people_do_for_an_organisation_or_a_workshop_is_behind_its_guard(string module) =>
        None.Of((await Doors(module))
            .Where(door => door.Route.StartsWith("POST /organisations/*", StringComparison.Ordinal)
                || door.Route.StartsWith("POST /ateliers/*", StringComparison.Ordinal))
            .Where(door => !ByReading.Contains(door.Route) && !IsGuarded(door.Endpoint))
                .Select(door => $"{door.Route} is behind no guard"));

    // A card leaves a workshop by the rights that its reader holds in the cooperation; leading is not asked.
    private static readonly HashSet<string> ByReading =
        ["POST /ateliers/*/cartes/*/devenir/*", "POST /ateliers/*/cartes/*/devenir/valeur", "POST /ateliers/*/accords"];

    private static bool IsGuarded(RouteEndpoint door) =>
        door.Metadata.GetMetadata<OrganisationGuard>() is not null || door.Metadata.Any(one => one.GetType().Name == "FacilitationGuard");

    private static bool Shuts(RouteEndpoint door) =>
        (door.Metadata.GetMetadata<CooperationGuard>() is not null || door.Metadata.Any(one => one.GetType().Name == "FacilitationGuard"))
        && door.Metadata.GetMetadata<WritesEvenClosed>() is null
        && (door.Metadata.GetMetadata<LeadsToWriting>() is not null
            || door.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == false);

    private static async Task<List<(string Route, RouteEndpoint Endpoint)>> Doors(string module) =>
        [.. from endpoint in (await RouteFences.Endpoints(module)).OfType<RouteEndpoint>()
            // Programs come with a token and a scope instead of a seat: ApiRightsTests is their table.
            // The console's own table is compared with what is mapped: OperatingDoorsTests.
            where endpoint.RoutePattern.RawText is { } text && !text.StartsWith("/api/", StringComparison.Ordinal)
                && !text.StartsWith(OperatorRoutes.Root, StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select ($"{method} {Braces().Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "*")}", endpoint)];

    private static List<Row> Rows(string module) => Rows(House.Root, module);

    /// <summary>The rows of a module's tests under a root: its verb, its pattern, its statuses.</summary>
    internal static List<Row> Rows(string root, string module) =>
        [.. from file in Directory.EnumerateFiles(System.IO.Path.Combine(root, "tests", module + ".Tests"), "*.cs",
            SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal)
            from Match row in RowText().Matches(File.ReadAllText(file))
            select new Row(row.Groups[1].Value, Path(module, row.Groups[2].Value), row.Groups[3].Value)];

    private static string Path(string module, string typed)
    {
        var path = typed.Split('?')[0];
        if (Beginning().Match(path) is { Success: true } first)
            path = (Beginnings.GetValueOrDefault(first.Groups[1].Value) ?? Beginnings.GetValueOrDefault($"{module} {first.Groups[1].Value}")
                ?? "*") + path[first.Length..];
        return Braces().Replace(path, "*");
    }

    // As routing does it: a literal before a parameter.
    private static string? Best(Row row, List<string> routes) => routes
        .Where(route => route.StartsWith(row.Verb + " ", StringComparison.Ordinal))
            .Select(route => (Route: route, Alike: Alike(row.Path, route[(row.Verb.Length + 1)..])))
        .Where(pair => pair.Alike >= 0).OrderByDescending(pair => pair.Alike).Select(pair => pair.Route).FirstOrDefault();

    private static int Alike(string path, string route)
    {
        var (mine, its) = (path.Trim('/').Split('/'), route.Trim('/').Split('/'));
        if (mine.Length != its.Length) return -1;
        return mine.Zip(its).All(pair => Fits(pair.First, pair.Second)) ? its.Count(segment => segment != "*") : -1;
    }

    // A parameter may have an ending of its own: « *.ics ».
    private static bool Fits(string typed, string segment) =>
        typed == segment || (segment.StartsWith('*') && typed.EndsWith(segment[1..], StringComparison.Ordinal));

    internal sealed record Row(string Verb, string Path, string Statuses);

    [GeneratedRegex(@"\(\$?""(GET|POST|PUT|PATCH|DELETE) ([^""]*)"", \[([^\]]*)\]\)")]
    private static partial Regex RowText();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\{([\w.]+)\}")]
    private static partial Regex Beginning();
}
