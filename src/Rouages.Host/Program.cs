using Rouages.Host;
using Rouages.Host.CommandLine;
using Rouages.Mail;
using Rouages.Printing;
using Rouages.Storage;
using Rouages.Web;

if (Commands.Run(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddRouagesStorage();
builder.Services.AddTables();
builder.Services.AddWeb(HostModules.Speaking).AddMail().AddPrinting();
builder.Services.AddJobs();
foreach (var module in HostModules.All)
{
    builder.Services.AddSingleton(module);
    module.AddServices(builder.Services, builder.Configuration);
}

await using var app = builder.Build();
app.UseWeb();
var pages = app.MapPages();
pages.MapMail();
foreach (var module in HostModules.All)
    module.MapPages(pages);

try
{
    await app.Services.OpenStorage();
    if (Demo.Wanted(app.Configuration)) await Demo.Load(app.Services);
}
catch (StorageException problem)
{
    // A sentence for the person who starts the site; a stack trace would hide it.
    app.Logger.LogCritical("{Problem}", problem.Message);
    return 1;
}

if (Demo.Wanted(app.Configuration))
    app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("{Welcome}", Demo.Welcome(app)));
await app.RunAsync();
return 0;
