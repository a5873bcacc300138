using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;

namespace Rouages.Web.Modules;

/// <summary>
/// The one door between a module and the rest. What a module adds to shared surfaces (tabs, panels, navigation, jobs,
/// personal data, demo content) it registers in <see cref="AddServices"/> under the contribution interfaces of this folder
/// and of <c>Rouages.Cooperations</c>; shared surfaces ask every registration and know no module.
/// </summary>
public interface IModule : ITables
{
    /// <summary>Registers services and contributions.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>
    /// Maps the module's addresses. Each endpoint states who may pass: <c>RequireAuthorization</c> or <c>AllowAnonymous</c>.
    /// </summary>
    void MapPages(IEndpointRouteBuilder pages);

    /// <summary>Contribution interfaces this module leaves out, each with the reason: a fence refuses a silent absence.</summary>
    IReadOnlyDictionary<Type, string> LeavesOut { get; }
}
