using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Accounts;

/// <summary>People, how they sign in, and what is known of them.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "accounts";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IHomePanel)] = "An account has its own page; the home page shows what the person does with others.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddPeople(configuration);

    public void MapPages(IEndpointRouteBuilder pages) => pages.MapPeople();

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(AccountsModule).Assembly);
}
