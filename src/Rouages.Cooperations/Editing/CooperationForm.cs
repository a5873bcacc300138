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

    /// <summary>The other forms that it takes.</summary>
    public List<string>? OtherTypes { get; init; }
    public string? LegalForm { get; init; }
    public string? Maturity { get; init; }
    public string? Scale { get; init; }
    public string? Phase { get; init; }
    public string? Aims { get; init; }

    /// <summary>The edition that the person had before their eyes.</summary>
    public uint Edition { get; init; }

    internal static CooperationForm Of(Cooperation cooperation, TerritoryFinder territories, uint edition) => new()
    {
        Name = cooperation.Name, Type = cooperation.Type, Communes = territories.Lines(cooperation.Communes),
        Summary = cooperation.Summary, Vision = cooperation.Vision, Presentation = cooperation.Presentation, Edition = edition,
        OtherTypes = cooperation.OtherTypes, LegalForm = cooperation.LegalForm, Maturity = cooperation.Maturity, Scale = cooperation.Scale,
        Phase = cooperation.Phase, Aims = cooperation.Aims,
    };

    internal CooperationForm On(uint edition) => new()
    {
        Name = Name, Type = Type, Communes = Communes, Summary = Summary, Vision = Vision, Presentation = Presentation, Edition = edition,
        OtherTypes = OtherTypes, LegalForm = LegalForm, Maturity = Maturity, Scale = Scale, Phase = Phase, Aims = Aims,
    };

    /// <summary>Writes what was read on the cooperation; false when something is wrong.</summary>
    internal bool WriteOn(Cooperation cooperation, CooperationTypes types, TerritoryFinder territories, Errors errors)
    {
        var vision = OrganisationForm.Text(Vision);
        if (vision?.Length > Cooperation.LongestVision) errors.Add(nameof(Vision), "Au plus {0} caractères.", Cooperation.LongestVision);
        var presentation = OrganisationForm.Text(Presentation);
        if (presentation?.Length > Cooperation.LongestPresentation)
            errors.Add(nameof(Presentation), "Au plus {0} caractères.", Cooperation.LongestPresentation);
        else if (presentation is not null
            && RichMarkdown.Refuse(presentation) is { } refusal) errors.Add(refusal with { Field = nameof(Presentation) });
        var aims = OrganisationForm.Text(Aims);
        if (aims?.Length > Cooperation.LongestAims) errors.Add(nameof(Aims), "Au plus {0} caractères.", Cooperation.LongestAims);
        var others = (OtherTypes ?? []).Distinct().Where(key => key != Type && types.Find(key) is { Kind: TypeKind.Form }).ToList();
        if (others.Count > Cooperation.MostOtherTypes)
            errors.Add(nameof(OtherTypes), "Au plus {0} autres formes.", Cooperation.MostOtherTypes);
        if (CooperationFacts.Read(Name, Type, Communes, Summary, types, territories, errors) is not { } facts) return false;
        (cooperation.Name, cooperation.Type, cooperation.Communes) = (facts.Name, facts.Type, facts.Communes);
        (cooperation.Summary, cooperation.Vision, cooperation.Presentation) = (facts.Summary, vision, presentation);
        cooperation.OtherTypes = others;
        cooperation.LegalForm = types.Find(LegalForm) is { Kind: TypeKind.Legal } legal ? legal.Key : null;
        (cooperation.Maturity, cooperation.Scale) = (Known(types.Maturities, Maturity), Known(types.Scales, Scale));
        // A phase is one of a form that the cooperation takes.
        cooperation.Phase = Known([.. others.Append(facts.Type).SelectMany(key => types.Find(key)?.Phases ?? [])], Phase);
        cooperation.Aims = aims;
        return true;
    }

    private static string? Known(IReadOnlyList<NamedKey> list, string? key) => list.Any(one => one.Key == key) ? key : null;
}
