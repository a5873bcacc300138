using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Things.Domain;

/// <summary>A thing of a cooperation.</summary>
internal sealed class Thing
{
    public const int LongestTitle = 120;
    public const int OnOnePage = 50;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; init; }
    public required Act Added { get; init; }

    /// <summary>A new one, whose title the form has read; the form gives its identifier too.</summary>
    public static Outcome<Thing> Add(Guid id, Guid cooperation, string? title, Act act) => title is null
        ? new Refusal("Écrivez quelques mots.", nameof(Title))
        : new Thing { Id = id, CooperationId = cooperation, Title = title, Added = act };
}
