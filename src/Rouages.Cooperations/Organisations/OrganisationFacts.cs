using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Organisations;

/// <summary>What is written about an organisation, checked.</summary>
internal sealed record OrganisationFacts(
    string Name, ActorFamily Family, SocialEconomyStatus Status, string? Siren, string? Siret, string? Rna, string? Commune,
        string? Description, string? Website)
{
    /// <summary>Only a name and a family: the rest can wait.</summary>
    public static OrganisationFacts Brief(string name, ActorFamily family) =>
        new(name, family, SocialEconomyStatus.Unknown, null, null, null, null, null, null);

    public void WriteOn(Organisation organisation)
    {
        (organisation.Name, organisation.Family, organisation.Status) = (Name, Family, Status);
        (organisation.Siren, organisation.Siret, organisation.Rna) = (Siren, Siret, Rna);
        (organisation.Commune, organisation.Description, organisation.Website) = (Commune, Description, Website);
    }
}
