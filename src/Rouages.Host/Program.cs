using System.Collections.Frozen;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
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
builder.Services.AddSingleton(new Words(FrozenDictionary<string, string>.Empty));
builder.Services.AddRazorComponents();
builder.Services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new(UnicodeRanges.All));
foreach (var module in modules)
{
    builder.Services.AddSingleton(module);
    builder.Services.AddSingleton<ITables>(module);
    module.AddServices(builder.Services, builder.Configuration);
}

var app = builder.Build();
app.UseAntiforgery();
var pages = app.MapPages();
foreach (var module in modules)
    module.MapPages(pages);

app.Run();
