using Rouages.Cooperations.Organisations;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>A new cooperation, as typed: one screen.</summary>
public sealed class CreateForm
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Communes { get; init; }
    public string? Summary { get; init; }

    /// <summary>Identifier of the organisation that carries it; empty to create one in place.</summary>
    public string? Organisation { get; init; }
    public string? OrganisationName { get; init; }
    public string? OrganisationFamily { get; init; }

    internal CooperationFacts? Read(CooperationTypes types, TerritoryFinder territories, Errors errors) =>
        CooperationFacts.Read(Name, Type, Communes, Summary, types, territories, errors);
}

/// <summary>In whose name: one of one's organisations, or a new one created in place.</summary>
internal sealed record OrganisationChoice(Guid? Own, OrganisationFacts? New)
{
    /// <summary>What the form sends for somebody who comes in their own name.</summary>
    public const string Myself = "moi";

    /// <summary>They come in their own name: neither an organisation of theirs nor a new one.</summary>
    public static OrganisationChoice InPerson { get; } = new(null, null);

    public bool IsInPerson => Own is null && New is null;

    public static OrganisationChoice? Read(
        string? organisation, string? name, string? family, IReadOnlyList<OwnOrganisation> own, Errors errors)
    {
        if (Guid.TryParse(organisation, out var id))
        {
            if (own.Any(one => one.Id == id)) return new(id, null);
            errors.Add("Organisation", "Vous n’avez pas de mandat pour cette organisation.");
            return null;
        }

        var title = OrganisationForm.ReadName(name, "OrganisationName", errors);
        var kind = OrganisationForm.ReadFamily(family, "OrganisationFamily", errors);
        return title is null || kind is null ? null : new(null, OrganisationFacts.Brief(title, kind.Value));
    }
}
