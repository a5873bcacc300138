using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace Rouages.Web.Modules;

/// <summary>Something a module shows on the home page: recent public cooperations, my cooperations and what to do next.</summary>
public interface IHomePanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>A section with its own <c>h2</c>, or null when there is nothing to show to this reader.</summary>
    /// <param name="reader">Who reads; anonymous answers are cached, so they must be the same for everybody.</param>
    /// <param name="ct">Gives up.</param>
    Task<RenderFragment?> Show(ClaimsPrincipal reader, CancellationToken ct);
}
