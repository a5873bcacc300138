using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Things.Domain;

/// <summary>A thing of a cooperation.</summary>
internal sealed class Thing
{
    public const int LongestTitle = 120;
    public const int MostShown = 500;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; init; }
    public required Act Added { get; init; }

    public static Outcome<Thing> Add(Guid cooperation, string? title, Act act)
    {
        var said = title?.Trim() ?? "";
        if (said.Length == 0) return new Refusal("Écrivez quelques mots.", nameof(Title));
        if (said.Length > LongestTitle) return new Refusal("Au plus {0} signes.", nameof(Title)) { Arguments = [LongestTitle] };
        return new Thing { Id = Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = said, Added = act };
    }
}
