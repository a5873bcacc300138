using Rouages.Commons;
using Rouages.Commons.Identifiers;
using Rouages.Cooperations.Domain;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Cooperations.Organisations;

/// <summary>The record of an organisation, as typed.</summary>
public sealed class OrganisationForm
{
    public string? Name { get; init; }
    public string? Family { get; init; }
    public string? Status { get; init; }

    /// <summary>SIRET or SIREN: the length says which.</summary>
    public string? Number { get; init; }
    public string? Rna { get; init; }
    public string? Commune { get; init; }
    public string? Description { get; init; }
    public string? Website { get; init; }

    /// <summary>The edition of the record that the person had before their eyes.</summary>
    public uint Edition { get; init; }

    internal static OrganisationForm Of(Organisation organisation, TerritoryFinder territories, uint edition) => new()
    {
        Name = organisation.Name, Family = organisation.Family.ToString(), Status = organisation.Status.ToString(),
        Number = organisation.Siret ?? organisation.Siren, Rna = organisation.Rna,
        Commune = territories.Find(organisation.Commune)?.DisplayName,
        Description = organisation.Description, Website = organisation.Website, Edition = edition,
    };

    /// <summary>The same text on top of another edition.</summary>
    internal OrganisationForm On(uint edition) => new()
    {
        Name = Name, Family = Family, Status = Status, Number = Number, Rna = Rna, Commune = Commune, Description = Description,
        Website = Website, Edition = edition,
    };

    /// <summary>The facts, or null when something is wrong.</summary>
    internal OrganisationFacts? Read(TerritoryFinder territories, Errors errors)
    {
        var name = ReadName(Name, nameof(Name), errors);
        var family = ReadFamily(Family, nameof(Family), errors);
        var status = Enum.TryParse<SocialEconomyStatus>(Status, out var known) && Enum.IsDefined(known) ? known
            : SocialEconomyStatus.Unknown;
        var (siren, siret) = ReadNumber(errors);
        var rna = ReadRna(errors);
        var commune = territories.ReadCommune(Commune, nameof(Commune), errors);
        var description = Text(Description);
        if (description?.Length > Organisation.LongestDescription)
            errors.Add(nameof(Description), "Au plus {0} caractères.", Organisation.LongestDescription);
        else if (description is not null
            && RichMarkdown.Refuse(description) is { } refusal) errors.Add(refusal with { Field = nameof(Description) });
        var website = ReadWebsite(errors);
        return errors.Any || name is null || family is null ? null
            : new(name, family.Value, status, siren, siret, rna, commune, description, website);
    }

    internal static string? ReadName(string? typed, string field, Errors errors)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is > 1 and <= Organisation.LongestName && !name.Any(char.IsControl)) return name;
        if (name.Length > Organisation.LongestName) errors.Add(field, "Au plus {0} caractères.", Organisation.LongestName);
        else errors.Add(field, "Donnez le nom de l’organisation.");
        return null;
    }

    internal static ActorFamily? ReadFamily(string? typed, string field, Errors errors)
    {
        if (Enum.TryParse<ActorFamily>(typed, out var family) && ActorFamilies.OfOrganisations.Contains(family)) return family;
        errors.Add(field, "Choisissez une famille d’acteurs.");
        return null;
    }

    internal static string? Text(string? typed) => TypedText.Lines(typed);

    private (string? Siren, string? Siret) ReadNumber(Errors errors)
    {
        if (string.IsNullOrWhiteSpace(Number)) return (null, null);
        if (Number.Count(char.IsAsciiDigit) <= Siren.Length)
        {
            var siren = Siren.Parse(Number);
            if (siren.Refusal is { } wrong) errors.Add(wrong with { Field = nameof(Number) });
            return (siren.Value?.Value, null);
        }

        var siret = Siret.Parse(Number);
        if (siret.Refusal is { } refusal) errors.Add(refusal with { Field = nameof(Number) });
        return (siret.Value?.Siren.Value, siret.Value?.Value);
    }

    private string? ReadRna(Errors errors)
    {
        if (string.IsNullOrWhiteSpace(Rna)) return null;
        var rna = Commons.Identifiers.Rna.Parse(Rna);
        if (rna.Refusal is { } refusal) errors.Add(refusal with { Field = nameof(Rna) });
        return rna.Value?.Value;
    }

    private string? ReadWebsite(Errors errors)
    {
        if (Text(Website) is not { } typed) return null;
        var address = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        if (address.Length <= Organisation.LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is ("https" or "http") && uri.Host.Contains('.') && uri.UserInfo.Length == 0)
            return uri.ToString();
        errors.Add(nameof(Website), "Cette adresse de site n’est pas valable ; écrivez-la comme « www.exemple.fr ».");
        return null;
    }
}
