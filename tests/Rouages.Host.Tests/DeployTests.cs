using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Rouages.Testing;

namespace Rouages.Host.Tests;

/// <summary>The files of <c>deploy/</c>, as far as a machine without an engine of containers can check them.</summary>
public sealed partial class DeployTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    private readonly string _scratch = Directory.CreateTempSubdirectory("rouages-deploy-").FullName;

    private static readonly string[] Deployed = ["compose.yaml", "Dockerfile", "rouages.service"];

    [Fact]
    public void Every_setting_they_name_exists()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs/settings.md"));
        var named = Deployed.Select(Read)
            .SelectMany(text => Setting().Matches(text).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)))
                .Distinct().ToList();
        Assert.Contains("Site:Proxies", named);
        Assert.All(named, setting => Assert.Contains($"`{setting}`", manual, StringComparison.Ordinal));
    }

    [Fact]
    public void They_speak_of_one_port()
    {
        Assert.Equal("8080", One("Dockerfile", @"EXPOSE (\d+)"));
        Assert.Equal("8080", One("Dockerfile", @"HTTP_PORTS=(\d+)"));
        Assert.Equal("8080", One("Dockerfile", @"localhost:(\d+)/sante"));
        Assert.Equal("8080", One("compose.yaml", @"ROUAGES_UPSTREAM: site:(\d+)"));
        Assert.Equal("8080", One("Caddyfile", @"ROUAGES_UPSTREAM:127\.0\.0\.1:(\d+)"));
        Assert.Equal("8080", One("nginx.conf", @"server 127\.0\.0\.1:(\d+);"));
        Assert.Equal("8080", One("rouages.service", @"URLS=http://127\.0\.0\.1:(\d+)"));
    }

    [Fact]
    public void The_site_believes_the_network_of_its_proxy() =>
        Assert.Equal(One("compose.yaml", @"subnet: (\S+) \}"), One("compose.yaml", @"Site__Proxies: (\S+)"));

    [Fact]
    public void Nothing_runs_as_root_and_nothing_is_the_latest()
    {
        Assert.NotEqual("0", One("Dockerfile", @"\nUSER (\d+)"));
        Assert.Equal("rouages", One("rouages.service", @"\nUser=(\w+)"));
        var images = Image().Matches(Read("compose.yaml") + Read("Dockerfile")).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(5, images.Count);
        Assert.All(images, image => Assert.Matches(@":\d+\.\d+", image));
    }

    [Fact]
    public void The_command_line_has_the_settings_the_data_the_program_and_the_user_of_the_service()
    {
        Assert.Equal(One("rouages.service", @"EnvironmentFile=(\S+)"), One("rouages", @"ROUAGES_SETTINGS:-([^}]+)\}"));
        Assert.Equal(One("rouages.service", @"ROUAGES_DATA=(\S+)"), One("rouages", @"ROUAGES_DATA:-([^}]+)\}"));
        Assert.Equal(One("rouages.service", @"WorkingDirectory=(\S+)"), One("rouages", @"ROUAGES_PROGRAM:-([^}]+)\}"));
        Assert.Equal(One("rouages.service", @"\nUser=(\w+)"), One("rouages", @"--reuid (\w+)"));
    }

    [Fact]
    public void The_server_is_dumped_by_programs_of_its_version() =>
        Assert.Equal(One("compose.yaml", @"image: postgres:(\d+)"), One("Dockerfile", @"postgresql-client-(\d+)"));

    [Fact]
    public void Demonstration_and_outbox_are_asked_for_nowhere()
    {
        foreach (var file in Directory.GetFiles(Folder)) Assert.DoesNotMatch("Demo|Outbox", File.ReadAllText(file));
    }

    [Fact]
    public async Task Caddy_accepts_its_file()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/caddy"), "Caddy is not installed: apt-get install caddy.");
        var (code, said) =
            await StartTests.Run("/usr/bin/caddy", ["validate", "--adapter", "caddyfile", "--config", Path.Combine(Folder, "Caddyfile")]);
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Nginx_accepts_its_file()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/nginx"), "nginx is not installed: apt-get install nginx.");
        Certificate();
        var server = Read("nginx.conf").Replace("/etc/letsencrypt/live/rouages.example", _scratch, StringComparison.Ordinal)
            .Replace("/var/log/nginx", _scratch, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_scratch, "rouages.conf"), server);
        await File.WriteAllTextAsync(Path.Combine(_scratch, "nginx.conf"),
            $"pid {_scratch}/pid; error_log stderr; events {{}} http {{ include {_scratch}/rouages.conf; }}");
        var (code, said) = await StartTests.Run("/usr/sbin/nginx", ["-t", "-p", _scratch, "-c", Path.Combine(_scratch, "nginx.conf")]);
        Assert.True(code == 0, said);
    }

    [Fact]
    public void Nginx_forwards_what_the_site_asks_for()
    {
        foreach (
            var header in new[] { "Host $host", "X-Forwarded-For $remote_addr", "X-Forwarded-Proto $scheme", "Upgrade $http_upgrade",
                "Connection $connection_upgrade" })
            Assert.Matches($@"proxy_set_header +{Regex.Escape(header)};", Read("nginx.conf"));
        Assert.DoesNotContain("$request_uri ", Read("nginx.conf").Split("log_format")[1].Split(';')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_accepts_its_unit()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd is not installed.");
        var unit = Path.Combine(_scratch, "rouages.service");
        await File.WriteAllTextAsync(unit, Read("rouages.service"));
        var (_, said) = await StartTests.Run("/usr/bin/systemd-analyze", ["verify", "--man=no", unit]);
        // That the user or the program is not on this machine is no fault of the unit.
        Assert.DoesNotContain(said.Split('\n'), line =>
            line.Contains("rouages.service", StringComparison.Ordinal) && !line.Contains("is not executable", StringComparison.Ordinal));
    }

    private void Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=rouages.example", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllText(Path.Combine(_scratch, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_scratch, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string One(string file, string pattern) => Assert.Single(Regex.Matches(Read(file), pattern)).Groups[1].Value;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [GeneratedRegex(@"\b(Site|Mail|Content|Jobs|Workshops|Printing|Migrate)__\w+|\bROUAGES_DATA\w*")]
    private static partial Regex Setting(
        );
    [GeneratedRegex(@"(?:image:|\nFROM) (\S+)")] private static partial Regex Image();
}
