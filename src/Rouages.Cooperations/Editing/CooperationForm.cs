using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Cooperations;

/// <summary>The page of a cooperation, as typed.</summary>
public sealed class CooperationForm
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Communes { get; init; }
    public string? Summary { get; init; }
    public string? Vision { get; init; }
    public string? Presentation { get; init; }

    /// <summary>The edition that the person had before their eyes.</summary>
    public uint Edition { get; init; }

    internal static CooperationForm Of(Cooperation cooperation, TerritoryFinder territories, uint edition) => new()
    {
        Name = cooperation.Name, Type = cooperation.Type, Communes = territories.Lines(cooperation.Communes),
        Summary = cooperation.Summary, Vision = cooperation.Vision, Presentation = cooperation.Presentation, Edition = edition,
    };

    internal CooperationForm On(uint edition) => new()
    {
        Name = Name, Type = Type, Communes = Communes, Summary = Summary, Vision = Vision, Presentation = Presentation, Edition = edition,
    };

    /// <summary>Writes what was read on the cooperation; false when something is wrong.</summary>
    internal bool WriteOn(Cooperation cooperation, CooperationTypes types, TerritoryFinder territories, Errors errors)
    {
        var vision = OrganisationForm.Text(Vision);
        if (vision?.Length > Cooperation.LongestVision) errors.Add(nameof(Vision), "Au plus {0} signes.", Cooperation.LongestVision);
        var presentation = OrganisationForm.Text(Presentation);
        if (presentation?.Length > Cooperation.LongestPresentation)
            errors.Add(nameof(Presentation), "Au plus {0} signes.", Cooperation.LongestPresentation);
        else if (presentation is not null
            && RichMarkdown.Refuse(presentation) is { } refusal) errors.Add(refusal with { Field = nameof(Presentation) });
        if (CooperationFacts.Read(Name, Type, Communes, Summary, types, territories, errors) is not { } facts) return false;
        (cooperation.Name, cooperation.Type, cooperation.Communes) = (facts.Name, facts.Type, facts.Communes);
        (cooperation.Summary, cooperation.Vision, cooperation.Presentation) = (facts.Summary, vision, presentation);
        return true;
    }
}
