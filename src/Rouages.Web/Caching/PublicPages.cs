using Microsoft.AspNetCore.OutputCaching;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>The pages that everybody sees alike, kept ready for a minute.</summary>
public interface IPublicPages
{
    /// <summary>What they show has changed: they are made anew, on every node. Call it after saving.</summary>
    /// <param name="db">The context that saved.</param>
    /// <param name="ct">Gives up.</param>
    Task Changed(RouagesDb db, CancellationToken ct = default);
}

/// <summary>Forgets the pages of this node.</summary>
internal sealed class PublicPages(IOutputCacheStore store) : IPublicPages
{
    internal const string Tag = "public";

    public async Task Changed(RouagesDb db, CancellationToken ct = default) => await store.EvictByTagAsync(Tag, ct);
}
