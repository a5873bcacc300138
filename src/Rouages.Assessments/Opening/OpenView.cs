using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Assessments.Opening;

/// <summary>A line of the pasted list that cannot be read; line 0 stands for the whole list.</summary>
public sealed record LineProblem(int Line, Sentence Sentence);

/// <param name="Place">The cooperation.</param>
/// <param name="Form">What was typed, or what is proposed.</param>
/// <param name="People">Everyone of the collective.</param>
/// <param name="Frameworks">Those offered, by slug, the instance's own first; the hint is the version.</param>
/// <param name="Problems">Line by line.</param>
/// <param name="Errors">Field by field.</param>
public sealed record OpenView(
    CooperationPlace Place, OpenForm Form, IReadOnlyList<Option> People, IReadOnlyList<Option> Frameworks,
    IReadOnlyList<LineProblem> Problems, Errors Errors) : View<OpenPage>
{
    /// <summary>Without adaptation first, then those offered; empty when there is none.</summary>
    public IReadOnlyList<Option> Adaptations { get; init; } = [];
}

/// <summary>One diagnosis at a time: the one that is open already.</summary>
public sealed record AlreadyOpenView(CooperationPlace Place, string Title, int Number) : View<AlreadyOpenPage>;
