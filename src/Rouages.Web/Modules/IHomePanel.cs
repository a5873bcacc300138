using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Rouages.Storage;

namespace Rouages.Web.Modules;

/// <summary>Something a module shows on the home page: recent public cooperations, my cooperations and what to do next.</summary>
public interface IHomePanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>Adds what the panel reads to the batch of the page.</summary>
    /// <param name="reader">Who reads; anonymous answers are cached, so they must be the same for everybody.</param>
    /// <param name="batch">Asked once for all panels, after all of them added theirs.</param>
    /// <returns>Called once the answers are there: a section with its own <c>h2</c>, or null. Null when this reader has nothing to
    /// see.</returns>
    Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch);
}
