using Rouages.Assessments;
using Rouages.Directory;
using Rouages.Steering;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

// Adding a module is one line here.
IModule[] modules =
[
    new DirectoryModule(),
    new AssessmentsModule(),
    new SteeringModule(),
];

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddWeb(modules.Select(module => module.GetType().Assembly));
foreach (var module in modules)
{
    builder.Services.AddSingleton(module);
    builder.Services.AddSingleton<ITables>(module);
    module.AddServices(builder.Services, builder.Configuration);
}

var app = builder.Build();
app.UseWeb();
var pages = app.MapPages();
foreach (var module in modules)
    module.MapPages(pages);

app.Run();
