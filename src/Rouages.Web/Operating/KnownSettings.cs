using Microsoft.Extensions.Configuration;

namespace Rouages.Web.Operating;

/// <summary>A setting as it is in force on this node.</summary>
/// <param name="Name">As <c>docs/settings.md</c> names it.</param>
/// <param name="IsSet">Somebody set it.</param>
/// <param name="Value">What it is; null when it is not set, and for what is secret.</param>
/// <param name="IsSecret">Its value is never shown.</param>
public sealed record SettingLine(string Name, bool IsSet, string? Value, bool IsSecret);

/// <summary>The settings of <c>docs/settings.md</c>, those that open something marked. A test compares both lists.</summary>
public static class KnownSettings
{
    /// <summary>Longest value shown.</summary>
    private const int LongestShown = 200;

    /// <summary>Name, and whether its value may be read by an operator: addresses with a password in them may not.</summary>
    public static IReadOnlyList<(string Name, bool IsSecret)> All { get; } =
    [
        ("ROUAGES_DATABASE", true), ("ROUAGES_DATABASE_FILE", false), ("ROUAGES_REPLICA", true), ("ROUAGES_REPLICA_FILE", false),
            ("ConnectionStrings:Rouages", true), ("ROUAGES_DATA", false),
        ("Migrate:AtStart", false), ("Demo:Load", false), ("Jobs:Run", false), ("Content:Root", false),
        ("Site:Address", false), ("Site:Proxies", false),
        ("Mail:Host", false), ("Mail:Port", false), ("Mail:User", true), ("Mail:Password", true), ("Mail:Password_FILE", false),
            ("Mail:From", false),
        ("Mail:Security", false), ("Mail:StartTls", false), ("Mail:Outbox", false), ("Printing:Chromium", false),
        ("OpenId:Authority", false), ("OpenId:ClientId", false), ("OpenId:ClientSecret", true), ("OpenId:ClientSecret_FILE", false),
        ("OpenId:Label", false), ("OpenId:Scopes", false), ("OpenId:VerifiesEmails", false),
        ("Workshops:CommandsPerSecond", false), ("OTEL_EXPORTER_OTLP_ENDPOINT", true),
    ];

    /// <summary>Each of them as it is now.</summary>
    public static IReadOnlyList<SettingLine> InForce(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var all = configuration.AsEnumerable().Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(pair => pair.Key, pair => pair.Last().Value!, StringComparer.OrdinalIgnoreCase);
        return [.. All.Select(
            known =>
                new SettingLine(known.Name, all.ContainsKey(known.Name), known.IsSecret ? null : Shown(all.GetValueOrDefault(known.Name)),
                    known.IsSecret))];
    }

    // A value typed into the wrong setting may be an address with its password.
    private static string? Shown(string? value) =>
        value is null ? null
        : value.Contains('@', StringComparison.Ordinal) && value.Contains("://", StringComparison.Ordinal) ? "…"
        : Rouages.Commons.TextCut.AtMost(value, LongestShown);
}
