using Rouages.Accounts.Demo;
using static Rouages.Cooperations.Domain.ActorFamily;
using static Rouages.Cooperations.Domain.SocialEconomyStatus;

namespace Rouages.Cooperations.Demo;

/// <summary>
/// What the demonstration tells. Diagnoses, answers, members, plans and workshops belong to invented cooperations, in real communes;
/// real names come from public documents and say only what those say.
/// </summary>
internal static class DemoFacts
{
    /// <summary>Where the invented organisations live.</summary>
    public const string Beauvais = "60057";

    /// <summary>Invented, from the name to the vision.</summary>
    public static readonly IReadOnlyList<KnownCollective> Imagined =
    [
        new("La Ronde du Thérain", "ptce", Beauvais, SocialEnterprise, Unknown,
            "On se forme, on répare et l’on mange ici : neuf organisations cherchent comment le faire ensemble.",
                DemoCollectives.RondeDuTherain),
        new("Les Fours du Bocage", "ptce", "60333", SocialEnterprise, Cooperative,
            "Des ateliers d’art, une ressourcerie et une commune partagent une halle, des fours et des savoir-faire.",
                DemoCollectives.FoursDuBocage),
        new("Le Comptoir des Rives", "third-place", "60175", SocialEnterprise, Unknown,
            "Un café où l’on répare les téléphones, les vélos et les dossiers administratifs.",
                DemoCollectives.ComptoirDesRives),
    ];

    /// <summary>Real, with the facts of a public document.</summary>
    public static readonly IReadOnlyList<KnownCollective> Known =
    [
        new("Emergence Beauvaisis", "ptce", Beauvais, SocialEnterprise, Unknown,
            "Un PTCE du Beauvaisis, premier terrain des Rouages de la coopération, au premier semestre 2021."),
        new("Maison d’Économie Solidaire", "ptce", "60333", SocialEnterprise, Cooperative,
            "PTCE et SCIC du Pays de Bray : artisanat en milieu rural et insertion, avec le Solidarium et la PLASS."),
        new("Emergence Sud Oise", "ptce", "60175", SocialEnterprise, Unknown,
            "Un PTCE et un tiers-lieu numérique, le Pop Café, face à la fracture numérique et écologique."),
        new("Emergence Compiègne", "territory-project", "60159", SocialEnterprise, Unknown,
            "Une coopération annoncée dans le Compiégnois."),
        new("La Machinerie", "third-place", "80021", SocialEnterprise, Unknown, "Un tiers-lieu amiénois."),
        new("PTCE Anima", "ptce", "62193", SocialEnterprise, Unknown, "Un pôle territorial de coopération économique du Calaisis."),
        new("Écopôle alimentaire", "hub", "62528", SocialEnterprise, Unknown,
            "Alimentation durable, avec la communauté d’agglomération de Lens-Liévin."),
        new("Résidence RIVE", "inclusive-housing", "59350", OtherInstitution, Unknown,
            "SIA Habitat et APF ont bâti ensemble un habitat inclusif, de 2012 à 2018."),
        new("L’Hermitage", "third-place", "60032", SocialEnterprise, Unknown,
            "Un tiers-lieu d’innovation rurale et citoyenne : un lieu, un collectif, une démarche."),
        new("PTCE Sud Aquitaine", "ptce", "40312", SocialEnterprise, Unknown,
            "Avec le CBE du Seignanx : coopératives jeunesse de services et développement local."),
        new("Figeacteurs", "ptce", "46102", SocialEnterprise, Unknown, "Un PTCE qui témoigne de son chemin."),
        new("PAT du Douaisis", "pat", "59178", PublicBody, Outside, "Le projet alimentaire territorial du Douaisis."),
        new("Fondation territoriale des Lumières", null, null, OtherInstitution, Foundation,
            "Fondation du bassin minier, autour de Lens-Liévin et d’Hénin-Carvin ; elle porte Mine d’Idées."),
        new("Hop Hop Hop", null, null, SocialEnterprise, Unknown, "Un tiers-lieu venu témoigner en octobre 2021."),
        new("Mobicoop", null, null, SocialEnterprise, Cooperative, "SCIC nationale de mobilité partagée."),
        new("UNA", null, "75056", SocialEnterprise, Association, "Réseau national de services à domicile."),
        new("Biovallée", null, null, OtherInstitution, Unknown, "Un territoire de la Drôme qui coopère de longue date."),
        new("Générateur BFC", null, null, TrainingOrSupport, Unknown, "Appui aux projets de Bourgogne-Franche-Comté."),
        new("Relais Locaux", null, null, TrainingOrSupport, Unknown, "Réseau de lieux d’Occitanie."),
        new("Cré-sol", null, null, TrainingOrSupport, Unknown,
            "Réseau et carte de l’économie solidaire en Centre-Val de Loire, avec Archipel O Centre."),
    ];

    public static readonly IReadOnlyList<InventedOrganisation> Invented =
    [
        new(DemoCollectives.LeadOrganisation, DemoPeople.Lead, "Vallées en commun", SocialEnterprise, Association,
            "Directrice", "Porte le projet commun et tient la maison ouverte."),
        new(DemoCollectives.FacilitatorOrganisation, DemoPeople.Facilitator, "Les Mains reliées", TrainingOrSupport,
            Cooperative, "Animatrice", "Anime les rencontres, prend soin du collectif et des décisions."),
        new(DemoCollectives.MemberOrganisations[0], DemoPeople.Members[0], "Atelier des Trois Sources", SocialEnterprise,
            Association, "Encadrant", "Atelier d’insertion autour du bois et du vélo."),
        new(DemoCollectives.MemberOrganisations[1], DemoPeople.Members[1], "Menuiserie Delattre et filles", OtherEnterprise,
            Outside, "Gérante", "Menuiserie artisanale, trois apprenties."),
        new(DemoCollectives.MemberOrganisations[2], DemoPeople.Members[2], "L’Épicerie du Thérain", SocialEnterprise,
            Cooperative, "Coordinateur", "Épicerie coopérative, produits des fermes voisines."),
        new(DemoCollectives.MemberOrganisations[3], DemoPeople.Members[3], "Habitants de la rue Verte", Residents, Unknown,
            "Voisine", "Des voisines et des voisins qui veulent un jardin et un four à pain."),
        new(DemoCollectives.SupporterOrganisation, DemoPeople.Supporter, "Réseau d’appui des Plateaux", TrainingOrSupport,
            Association, "Chargé d’appui", "Accompagne plusieurs coopérations de l’Oise."),
        new(DemoCollectives.OfficerOrganisation, DemoPeople.Officer, "Communauté du Haut-Thérain", PublicBody, Outside,
            "Chargée de développement", "Intercommunalité imaginaire, partenaire du collectif."),
    ];

    public const string Vision =
        "Dans dix ans, on se forme, on répare et on mange ici grâce à des gens d’ici. Les ateliers vides ont rouvert ; les apprenties de la menuiserie enseignent à leur tour.\n\n"
        + "Une idée née un soir trouve en une semaine trois structures pour l’essayer. Personne ne demande plus « qui finance ? » avant « qui vient ? ».";

    /// <summary>What the neighbours of the rue Verte say of themselves when they ask to take part.</summary>
    public const string Asking =
        "Nous sommes une douzaine de la rue Verte. Nous cherchons un terrain pour un jardin et un four à pain, et nous avons des bras le samedi.";

    public const string BrayVision =
        "Dans dix ans, la terre et le bois du Bray nourrissent autant d’ateliers que de tables. On apprend un métier d’art sans quitter son village, et les maisons vides se rallument une à une.";

    public const string SudOiseVision =
        "Dans dix ans, personne ici ne renonce à un droit faute de savoir se servir d’un écran. On répare ensemble, on jette peu, et le café du coin reste la meilleure école.";
}
