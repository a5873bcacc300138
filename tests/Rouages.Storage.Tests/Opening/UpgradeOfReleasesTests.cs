using System.Net;
using Rouages.Accounts.Demo;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Opening;

/// <summary>
/// The demonstration of each former release (<c>tests/upgrades</c>), brought to this version: nothing lost, the same shape as a fresh
/// database, pages that open.
/// </summary>
public sealed class UpgradeOfReleasesTests
{
    // Tables that a migration renamed, old name to new; a table that only changed schema is found by itself.
    private static readonly Dictionary<string, string> Renamed = [];

    // What the upgrade itself writes, and what the first minutes of a site may.
    private static readonly string[] Changing = ["storage.script", "storage.job_run", "storage.protection_key"];

    private static readonly string[] Pages =
    [
        "/", "/cooperations", "/territoires", "/accessibilite", "/mentions", "/connexion",
        "/cooperations/{slug}", "/cooperations/{slug}/pilotage", "/cooperations/{slug}/rouages", "/cooperations/{slug}/collectif",
            "/mon-compte", "/ateliers",
    ];

    public static TheoryData<string> Releases =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests/upgrades"), "*.sql.gz").Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Releases))]
    public async Task A_former_release_is_upgraded_without_loss_and_serves(string release)
    {
        await using var database = await TestDatabase.Restore(Path.Combine(Repository.Root, "tests/upgrades", release));
        var before = await Contents.Of(database.Address);
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (table, was) in before.Tables.Where(pair => !Changing.Contains(pair.Key)))
            rows[table] = await Contents.Rows(database.Address, table, was.Columns);

        await using var site = new RestoredSite(database.Address);
        await site.InitializeAsync();

        await NothingIsLost(database.Address, before, rows);
        await TheShapeIsThatOfAFreshOne(database.Address);
        await PagesOpen(site);
        await WhatWasThereIsFound(site);
    }

    private static async Task NothingIsLost(string address, Contents before, Dictionary<string, IReadOnlyList<string>> rows)
    {
        var after = await Contents.Of(address);
        foreach (var (table, kept) in rows)
        {
            var now = Find(after, table, before.Tables[table].Columns);
            var left = (await Contents.Rows(address, now, before.Tables[table].Columns)).ToLookup(row => row);
            var lost = kept.GroupBy(row => row).Where(row => left[row.Key].Count() < row.Count()).Select(row => row.Key).ToList();
            Assert.True(lost.Count == 0,
                $"{lost.Count} of {kept.Count} rows of {table} are not in {now} any more, such as {lost.FirstOrDefault()}");
        }
    }

    private static string Find(Contents after, string table, IReadOnlyList<string> columns)
    {
        var name = Renamed.GetValueOrDefault(table, table);
        if (after.Tables.ContainsKey(name)) return name;
        var moved = after.Tables.Where(pair => pair.Key.Split('.')[1] == name.Split('.')[1] && columns.All(pair.Value.Columns.Contains))
            .Select(pair => pair.Key).ToList();
        Assert.True(moved.Count == 1,
            $"{table} is gone; what holds its rows now? Name it in Renamed. Of its name and columns: {string.Join(", ", moved)}");
        return moved[0];
    }

    private static async Task TheShapeIsThatOfAFreshOne(string address)
    {
        await using var fresh = await TestDatabase.Create();
        var (upgraded, made) = (await Contents.Shape(address), await Contents.Shape(fresh.Address));
        Assert.True(upgraded.SequenceEqual(made), string.Join('\n',
            upgraded.Except(made).Select(line => "only upgraded: " + line)
                .Concat(made.Except(upgraded).Select(line => "only fresh: " + line))));
    }

    private static async Task PagesOpen(Site site)
    {
        var visitor = await site.Visit("/cooperations");
        var slug = visitor.Page.QuerySelectorAll("main a[href^='/cooperations/']").Select(link => link.GetAttribute("href")!.Split('/')[2])
            .First(part => part != "nouvelle");
        var somebody = await site.Read(db => Demonstration.Person(db, DemoPeople.Facilitator));
        foreach (var browser in new[] { visitor, site.As(somebody) })
            foreach (var page in Pages.Select(page => page.Replace("{slug}", slug, StringComparison.Ordinal)))
                Assert.True(await browser.Status(page) is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NotFound,
                    $"{page} answers {browser.Answer.Status}");
        Assert.Equal(HttpStatusCode.OK, await site.As(somebody).Status("/mon-compte"));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status($"/cooperations/{slug}"));
    }

    // The index of the search is made by a job: nothing of it was there.
    private static async Task WhatWasThereIsFound(Site site)
    {
        await site.Run("objects.search");
        var visitor = await site.Visit("/cooperations");
        var links = visitor.Page.QuerySelectorAll("main .doors :is(h2, h3) a")
            .Select(link => (Name: link.TextContent.Trim(), Address: link.GetAttribute("href")!)).ToList();
        Assert.NotEmpty(links);
        foreach (var (name, address) in links)
            Assert.NotNull(
                (await visitor.Visit($"/recherche?q={Uri.EscapeDataString(name)}")).Page.QuerySelector($".hits a[href='{address}']"));
    }

    private sealed class RestoredSite(string address) : Site
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = address };
    }
}
