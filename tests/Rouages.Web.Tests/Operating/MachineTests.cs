using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Storage;
using Rouages.Testing;
using Rouages.Web.Operating;

namespace Rouages.Web.Tests.Operating;

public sealed partial class MachineTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public void The_settings_shown_are_those_of_the_manual()
    {
        var manual = File.ReadAllLines(Path.Combine(Repository.Root, "docs/settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));
        // Read by bin/run alone.
        Assert.Equal(manual.Except(["ROUAGES_URLS", "ROUAGES_DEMO"]).Order(StringComparer.Ordinal),
            KnownSettings.All.Select(known => known.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_secret_is_shown()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(KnownSettings.All.ToDictionary(known => known.Name, _ => (string?)"très secret")).Build();
        Assert.All(KnownSettings.InForce(configuration), line => Assert.True(line.IsSet));
        Assert.All(KnownSettings.InForce(configuration).Where(line => line.IsSecret), line => Assert.Null(line.Value));
        Assert.Superset(new HashSet<string>(["ROUAGES_DATABASE", "ConnectionStrings:Rouages", "Mail:Password", "OpenId:ClientSecret"]),
            KnownSettings.All.Where(known => known.IsSecret).Select(known => known.Name).ToHashSet());
        var leak = new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Host", "smtp://moi:motdepasse@exemple.fr")]).Build();
        Assert.DoesNotContain("motdepasse", KnownSettings.InForce(leak).Single(line => line.Name == "Mail:Host").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_show_no_address_of_the_database()
    {
        using var keeper = await Keeper();
        var page = await keeper.Visit("/exploitation/reglages");
        Assert.DoesNotContain(site.DatabaseAddress, page.Text, StringComparison.Ordinal);
        Assert.Contains(Product.Version, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_job_is_told_with_its_last_run()
    {
        using var keeper = await Keeper();
        var jobs = site.Services.GetRequiredService<JobHistory>();
        await jobs.RunWhenDue("sweep-files", TimeSpan.FromDays(1), _ => Task.CompletedTask, default);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            jobs.RunWhenDue("mail.cleaning", TimeSpan.FromDays(1), _ => throw new InvalidOperationException("le seau est percé"), default));
        var told = (await keeper.Visit("/exploitation/taches")).Says("#jobs")!;
        Assert.Contains("Effacer les fichiers dont plus rien ne se sert", told, StringComparison.Ordinal);
        Assert.Contains("toutes les 6 heures", told, StringComparison.Ordinal);
        Assert.Contains("le seau est percé", told, StringComparison.Ordinal);
        Assert.Contains("jamais encore", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_storage_is_measured()
    {
        var report =
            await StorageReport.Read(site.Services.GetRequiredService<NpgsqlDataSource>(),
                site.Services.GetRequiredService<StorageSettings>(), default);
        Assert.True(report is { Bytes: > 1 << 20, FreeBytes: > 0, Files: 0 });
        Assert.Equal(StorageReport.MostTables, report.Tables.Count);
        Assert.Equal(report.Tables.OrderByDescending(table => table.Bytes).Select(table => table.Bytes),
            report.Tables.Select(table => table.Bytes));
        using var keeper = await Keeper();
        Assert.Contains("storage.", (await keeper.Visit("/exploitation/stockage")).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Keeper()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        return site.As(keeper);
    }

    [GeneratedRegex("`([^`]+)`")] private static partial Regex Quoted();
}
