using System.Runtime.InteropServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web.Operating;

/// <summary>A scheduled job and its last run.</summary>
public sealed record JobLine(string Name, string Label, TimeSpan Every, JobState? Last);

/// <summary>The scheduled jobs, by name.</summary>
/// <param name="Jobs">All of them.</param>
/// <param name="RunsHere">False on a node that only serves pages.</param>
public sealed record JobsView(IReadOnlyList<JobLine> Jobs, bool RunsHere) : View<JobsPage>;

/// <summary>How much is kept, and where.</summary>
public sealed record StorageView(StorageReport Report, bool HasRoom) : View<StoragePage>;

/// <summary>The version that runs, and the settings in force on this node.</summary>
public sealed record SettingsView(string Runtime, string System, IReadOnlyList<SettingLine> Settings) : View<SettingsPage>;

/// <summary>The machine behind the site: jobs, storage, version and settings. Everything is read, nothing is changed.</summary>
internal static class MachineEndpoint
{
    internal const string Jobs = OperatorRoutes.Root + "/taches", Storage = OperatorRoutes.Root + "/stockage",
        Settings = OperatorRoutes.Root + "/reglages";

    internal static void MapMachine(this IEndpointRouteBuilder pages)
    {
        pages.MapOperating("/taches").MapGet("", ShowJobs);
        pages.MapOperating("/stockage").MapGet("", ShowStorage);
        pages.MapOperating("/reglages").MapGet("", ShowSettings);
    }

    /// <summary>Jobs whose last run failed.</summary>
    internal static async Task<int> FailedJobs(IServiceProvider services, ClaimsPrincipal user, CancellationToken ct)
    {
        var names = services.GetServices<IScheduledJob>().Select(job => job.Name).ToList();
        return (await services.GetRequiredService<RouagesDb>().JobStatesOf(names, ct)).Values.Count(last => last.Failure is not null);
    }

    /// <summary>One when the disk is nearly full.</summary>
    internal static Task<int> LacksRoom(IServiceProvider services, ClaimsPrincipal user, CancellationToken ct) =>
        Task.FromResult(services.GetRequiredService<StorageSettings>().HasRoom() ? 0 : 1);

    private static async Task<RazorComponentResult<JobsPage>> ShowJobs(
        IEnumerable<IScheduledJob> jobs, RouagesDb db, IConfiguration configuration, CancellationToken ct)
    {
        var known = jobs.OrderBy(job => job.Name, StringComparer.Ordinal).ToList();
        var last = await db.JobStatesOf([.. known.Select(job => job.Name)], ct);
        return Html.Show(
            new JobsView([.. known.Select(job => new JobLine(job.Name, job.Label, job.Every, last.GetValueOrDefault(job.Name)))],
                configuration.GetValue("Jobs:Run", true)));
    }

    private static async Task<RazorComponentResult<StoragePage>> ShowStorage(
        NpgsqlDataSource database, StorageSettings settings, CancellationToken ct) =>
        Html.Show(new StorageView(await StorageReport.Read(database, settings, ct), settings.HasRoom()));

    private static RazorComponentResult<SettingsPage> ShowSettings(IConfiguration configuration) =>
        Html.Show(
            new SettingsView(RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription,
                KnownSettings.InForce(configuration)));
}
