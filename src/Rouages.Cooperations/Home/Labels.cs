using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>How the directory's choices read, in one place.</summary>
public static class Labels
{
    /// <summary>The family of an organisation.</summary>
    public static string Label(this Words T, ActorFamily family) => family switch
    {
        ActorFamily.SocialEnterprise => T["Entreprise de l’ESS"],
        ActorFamily.OtherEnterprise => T["Autre entreprise"],
        ActorFamily.PublicBody => T["Collectivité ou groupement"],
        ActorFamily.Research => T["Recherche ou enseignement supérieur"],
        ActorFamily.TrainingOrSupport => T["Formation ou accompagnement"],
        ActorFamily.Residents => T["Collectif d’habitants ou citoyens"],
        ActorFamily.Inhabitant => T["Habitante ou habitant"],
        _ => T["Autre institution"],
    };

    /// <summary>A line that explains the family.</summary>
    public static string Meaning(this Words T, ActorFamily family) => family switch
    {
        ActorFamily.SocialEnterprise => T["Association, coopérative, mutuelle, fondation, entreprise agréée"],
        ActorFamily.OtherEnterprise => T["Artisans, commerces, sociétés"],
        ActorFamily.PublicBody => T["Commune, intercommunalité, département, région"],
        ActorFamily.Research => T["Laboratoire, université, école"],
        ActorFamily.TrainingOrSupport => T["Organisme de formation, réseau d’appui, incubateur"],
        ActorFamily.Residents => T["Habitants réunis, avec ou sans statut"],
        ActorFamily.Inhabitant => T["En son nom, sans organisation"],
        _ => T["Chambre consulaire, service de l’État, bailleur, fondation"],
    };

    /// <summary>Standing under the law of 2014.</summary>
    public static string Label(this Words T, SocialEconomyStatus status) => status switch
    {
        SocialEconomyStatus.Association => T["Association"],
        SocialEconomyStatus.Cooperative => T["Coopérative"],
        SocialEconomyStatus.Mutual => T["Mutuelle"],
        SocialEconomyStatus.Foundation => T["Fondation"],
        SocialEconomyStatus.SocialCompany => T["Société commerciale de l’ESS"],
        SocialEconomyStatus.Outside => T["Hors de l’ESS"],
        _ => T["Statut non précisé"],
    };

    /// <summary>What an organisation does in a cooperation.</summary>
    public static string Label(this Words T, MemberRole role) => role switch
    {
        MemberRole.Facilitator => T["Animation"],
        MemberRole.Lead => T["Portage"],
        MemberRole.Advisor => T["Accompagnement"],
        _ => T["Membre"],
    };

    /// <summary>A line that explains the role.</summary>
    public static string Meaning(this Words T, MemberRole role) => role switch
    {
        MemberRole.Facilitator => T["Anime le collectif, invite, ouvre les diagnostics"],
        MemberRole.Lead => T["Porte le projet et décide de ce qui est public"],
        MemberRole.Advisor => T["Réseau d’appui : lit et conseille"],
        _ => T["Prend part au projet"],
    };

    /// <summary>What has become of an invitation.</summary>
    public static string Label(this Words T, InvitationState state) => state switch
    {
        InvitationState.Used => T["acceptée"],
        InvitationState.Declined => T["déclinée"],
        InvitationState.Revoked => T["retirée"],
        InvitationState.Expired => T["expirée"],
        _ => T["sans réponse encore"],
    };

    /// <summary>How committed an organisation is.</summary>
    public static string Label(this Words T, Engagement engagement) => engagement switch
    {
        Engagement.Committed => T["Engagée"],
        Engagement.Participating => T["Participante"],
        _ => T["Curieuse"],
    };

    /// <summary>A line that explains the engagement.</summary>
    public static string Meaning(this Words T, Engagement engagement) => engagement switch
    {
        Engagement.Committed => T["Donne du temps, des moyens ou sa signature"],
        Engagement.Participating => T["Vient et contribue"],
        _ => T["Vient voir, sans s’engager"],
    };
}
