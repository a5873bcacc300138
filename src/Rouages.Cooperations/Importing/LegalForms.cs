using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations.Importing;

/// <summary>The legal form of an organisation, as lists of members write it.</summary>
/// <remarks>« SCIC SA », « Association loi 1901 », « Commune de Tillé »: the first words are enough, whatever follows them.</remarks>
internal static class LegalForms
{
    private static readonly (ActorFamily Family, SocialEconomyStatus Status, string Names)[] Known =
    [
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.Association, "association asso nonprofit non-profit charity"),
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.Cooperative, "cooperative scic scop cae cuma coop"),
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.Mutual, "mutuelle mutual"),
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.Foundation, "fondation foundation"),
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.SocialCompany, "societe-commerciale-de-l-ess social-economy-company"),
        (ActorFamily.SocialEnterprise, SocialEconomyStatus.Unknown,
            "esus entreprise-de-l-ess entreprise-adaptee entreprise-d-insertion fonds-de-dotation social-enterprise "
                + "social-economy-enterprise"),
        (ActorFamily.OtherEnterprise, SocialEconomyStatus.Unknown,
            "autre-entreprise other-company entreprise societe sarl sas sasu sa eurl snc sci gaec earl ei micro-entreprise auto-entreprise artisan commerce "
                + "company business"),
        (ActorFamily.PublicBody, SocialEconomyStatus.Unknown,
            "collectivite commune mairie ville communaute-de-communes communaute-d-agglomeration communaute-urbaine metropole epci "
                + "intercommunalite agglomeration departement conseil-departemental region conseil-regional syndicat-mixte "
                + "syndicat-intercommunal petr pays parc-naturel-regional pnr ccas cias etablissement-public local-authority council "
                + "municipality town"),
        (ActorFamily.Research, SocialEconomyStatus.Unknown, "recherche laboratoire universite enseignement-superieur research university"),
        (ActorFamily.TrainingOrSupport, SocialEconomyStatus.Unknown,
            "formation organisme-de-formation lycee cfa mfr reseau-d-appui incubateur pepiniere couveuse accompagnement training"),
        (ActorFamily.Residents, SocialEconomyStatus.Unknown, "collectif habitants citoyens residents"),
        (ActorFamily.OtherInstitution, SocialEconomyStatus.Unknown,
            "autre-institution institution chambre cci cma service-de-l-etat etat prefecture bailleur other-institution"),
    ];

    // The longest first: « communauté de communes » is not « commune », « entreprise d’insertion » no « entreprise ».
    private static readonly List<(string Name, ActorFamily Family, SocialEconomyStatus Status)> ByName =
        [.. Known.SelectMany(form => form.Names.Split(' '), (form, name) => (name, form.Family, form.Status))
            .OrderByDescending(form => form.name.Length)];

    /// <summary>Family and standing; null for a form that is not known.</summary>
    public static (ActorFamily Family, SocialEconomyStatus Status)? Read(string text, Words T)
    {
        var typed = Slug.Of(text, "");
        foreach (var status in Enum.GetValues<SocialEconomyStatus>())
            if (status is not (SocialEconomyStatus.Unknown or SocialEconomyStatus.Outside) && typed == Slug.Of(T.Label(status), ""))
                return (ActorFamily.SocialEnterprise, status);
        foreach (var family in ActorFamilies.OfOrganisations)
            if (typed == Slug.Of(T.Label(family), "")) return (family, SocialEconomyStatus.Unknown);
        // « SARL SCOP », « SA SCIC »: a company by its statutes, a cooperative by law.
        var words = typed.Split('-');
        if (words.Contains("scop") || words.Contains("scic")) return (ActorFamily.SocialEnterprise, SocialEconomyStatus.Cooperative);
        foreach (var (name, family, status) in ByName)
            if (typed == name || typed.StartsWith($"{name}-", StringComparison.Ordinal)) return (family, status);
        return null;
    }

    /// <summary>The form as an export writes it, so that <see cref="Read"/> knows it again.</summary>
    public static string Of(ActorFamily family, SocialEconomyStatus status, Words T) =>
        family == ActorFamily.SocialEnterprise && status is not (SocialEconomyStatus.Unknown or SocialEconomyStatus.Outside)
            ? T.Label(status) : T.Label(family);
}
