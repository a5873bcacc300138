using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Rouages.Bench.Pages;

namespace Rouages.Bench.Nodes;

/// <summary>A real nginx on 127.0.0.1 before these nodes, set as <c>deploy/nginx.conf</c> is.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private Proxy(string folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    public Uri Address { get; }

    public static async Task<Proxy> Before(IEnumerable<Child> nodes)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("rouages-nginx").FullName, FreePort());
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Settings(port, nodes));
        var start =
            new ProcessStartInfo("nginx",
                ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", "stderr"])
            { RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var proxy = new Proxy(folder, process, new($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { BaseAddress = proxy.Address };
        while (!await Answers(client))
        {
            if (process.HasExited) throw new InvalidOperationException($"nginx did not start: {process.ExitCode}.");
            await Task.Delay(20);
        }
        return proxy;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/sante");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // What has been sent once as a POST is never sent again by itself: nobody knows whether the node that died had done it.
    private static string Settings(int port, IEnumerable<Child> nodes) => $$"""
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        error_log stderr crit;
        events { worker_connections 1024; }
        http {
            access_log off;
            client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
            upstream rouages {
                {{string.Join("\n        ", nodes.Select(node => $"server 127.0.0.1:{node.Address.Port} max_fails=1 fail_timeout=5s;"))}}
                keepalive 32;
            }
            server {
                listen 127.0.0.1:{{port}};
                location / {
                    proxy_pass http://rouages;
                    proxy_http_version 1.1;
                    proxy_set_header Host $host;
                    proxy_set_header Connection "";
                    proxy_set_header X-Forwarded-For $remote_addr;
                    proxy_set_header X-Forwarded-Proto $scheme;
                    proxy_connect_timeout 2s;
                    proxy_buffers 16 16k;
                }
            }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var stop = Process.Start("kill", [$"{_process.Id}"]);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
