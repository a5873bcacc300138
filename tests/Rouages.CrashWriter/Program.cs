#pragma warning disable RS0030 // Its console is how it tells the test what was acknowledged.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Host;
using Rouages.Storage;

// Writes files until it is killed, and prints the id of each one that the database acknowledged.
var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddRouagesStorage();
builder.Services.AddTables();
using var host = builder.Build();
await host.Services.OpenStorage();
await host.StartAsync();
while (true)
{
    await using var scope = host.Services.CreateAsyncScope();
    using var content = new MemoryStream(Encoding.UTF8.GetBytes(new string('é', 2_000)));
    var saved = await scope.ServiceProvider.GetRequiredService<IFileStore>()
        .Save(new FileOwner("note", Guid.Empty), "note.txt", content, 10_000, default);
    await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
    Console.WriteLine($"saved {saved.Value}");
}
