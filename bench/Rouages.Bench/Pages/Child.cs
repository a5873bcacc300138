using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rouages.Bench.Pages;

/// <summary>A server that runs beside the bench, with the settings of the site itself. What it says is kept.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const int TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Child(string[] command, string address)
    {
        Address = new(address);
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Logging__LogLevel__Microsoft"] = "Warning";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first page.</summary>
    public TimeSpan ColdStart { get; private set; }

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>How many lines it said that hold all these words.</summary>
    public int Told(params string[] words) => Said.Count(line => words.All(word => line.Contains(word, StringComparison.Ordinal)));

    /// <summary>Waits until it said more than so many of them: a console logger writes behind.</summary>
    public async Task Tells(int more, params string[] words)
    {
        for (var next = NextLine(); Told(words) <= more; next = NextLine()) await next.WaitAsync(Patience);
    }

    /// <summary>The site, whose database is in this folder.</summary>
    public static Task<Child> Site(string folder, bool demo = false, bool tellsSql = false, string? program = null) => Up(address => new(
        [Path.Combine(program ?? AppContext.BaseDirectory, "Rouages.Host.dll"), "--contentRoot", AppContext.BaseDirectory,
            "--urls", address, "--ROUAGES_DATA", folder, "--Demo:Load", $"{demo}",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", tellsSql ? "Information" : "Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", tellsSql ? "Information" : "Warning"], address));

    /// <summary>A node of the site on a database that others use too.</summary>
    public static Task<Child> Node(string database, params string[] settings) => Up(address => new(
        [Here("Rouages.Host.dll"), "--contentRoot", AppContext.BaseDirectory, "--urls", address, "--ROUAGES_DATABASE", database,
            "--Jobs:Run", "false",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Warning", .. settings], address));

    /// <summary>A server that says one word, under the runtime settings of the site.</summary>
    public static Task<Child> Bare(string name = BareServer.Name, params string[] settings) => Up(address => new(
        ["exec", "--runtimeconfig", Here("Rouages.Host.runtimeconfig.json"), "--depsfile", Here("Rouages.Bench.deps.json"),
            Here("Rouages.Bench.dll"), name, address, .. settings], address));

    /// <summary>Processor time used so far, in user and system mode.</summary>
    public TimeSpan Used()
    {
        var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ');
        return TimeSpan.FromSeconds((double.Parse(fields[12], null) + double.Parse(fields[13], null)) / TicksPerSecond);
    }

    /// <summary>Waits until it has used next to nothing for half a second, ten seconds at most.</summary>
    public async Task Rest()
    {
        for (var (calm, patience) = (0, 40); calm < 2 && patience > 0; patience--)
        {
            var before = Used();
            await Task.Delay(TimeSpan.FromSeconds(0.25));
            calm = Used() - before <= TimeSpan.FromMilliseconds(10) ? calm + 1 : 0;
        }
    }

    /// <summary>Memory that it holds, in megabytes.</summary>
    public int Megabytes =>
        int.Parse(File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null) / 1024;

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var stop = Process.Start("kill", [$"{_process.Id}"]);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static async Task<Child> Up(Func<string, Child> start)
    {
        var started = Stopwatch.GetTimestamp();
        var child = start($"http://127.0.0.1:{FreePort()}");
        using var client = new HttpClient { BaseAddress = child.Address };
        while (!await Answers(client))
        {
            if (child._process.HasExited)
                throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', child.Said));
            await Task.Delay(5);
        }
        child.ColdStart = Stopwatch.GetElapsedTime(started);
        return child;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Here(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private Task NextLine()
    {
        lock (_said) return _next.Task;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Add(line);
            _next.SetResult();
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
