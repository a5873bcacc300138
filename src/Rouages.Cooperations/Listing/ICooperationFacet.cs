using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Rouages.Cooperations;

/// <summary>Something that a module asks about a cooperation in its form, and by which the list of cooperations is filtered.</summary>
public interface ICooperationFacet
{
    /// <summary>What is asked, in the form of this cooperation; given back as typed when the form comes back.</summary>
    RenderFragment Field(Guid cooperation);

    /// <summary>Reads it from the form, in what the caller is about to save. What is not known is left aside.</summary>
    Task Save(Guid cooperation, IFormCollection typed, CancellationToken ct);

    /// <summary>The same in the form above the list.</summary>
    RenderFragment Filter { get; }

    /// <summary>The cooperations that answer what is asked of the list, to be part of its query; null when nothing is.</summary>
    IQueryable<Guid>? Matching(IQueryCollection asked);

    /// <summary>
    /// What the card of each of these cooperations says of it, in the language of the request; asked once for a whole page.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, string>> Say(IReadOnlyList<Guid> cooperations, CancellationToken ct);
}
