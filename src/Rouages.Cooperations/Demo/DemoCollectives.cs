using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Demo;

/// <summary>The cooperations of an instance with demonstration content that other content may refer to. Their ids never change.</summary>
public static class DemoCollectives
{
    /// <summary>Address of the cooperation that everything else of the demonstration tells about.</summary>
    public const string RondeDuTherainSlug = "la-ronde-du-therain";

    /// <summary>La Ronde du Thérain: invented, as the two others.</summary>
    public static readonly Guid RondeDuTherain = new("019a0000-0000-7000-8000-000000000101");

    /// <summary>Les Fours du Bocage.</summary>
    public static readonly Guid FoursDuBocage = new("019a0000-0000-7000-8000-000000000102");

    /// <summary>Le Comptoir des Rives.</summary>
    public static readonly Guid ComptoirDesRives = new("019a0000-0000-7000-8000-000000000103");

    /// <summary>In whose name the porteuse of the demonstration acts.</summary>
    public static readonly Guid LeadOrganisation = new("019a0000-0000-7000-8000-000000000201");

    /// <summary>In whose name the animatrice acts.</summary>
    public static readonly Guid FacilitatorOrganisation = new("019a0000-0000-7000-8000-000000000202");

    /// <summary>In whose names the four members act, in their order.</summary>
    public static readonly IReadOnlyList<Guid> MemberOrganisations =
    [
        new("019a0000-0000-7000-8000-000000000211"), new("019a0000-0000-7000-8000-000000000212"),
        new("019a0000-0000-7000-8000-000000000213"), new("019a0000-0000-7000-8000-000000000214"),
    ];

    /// <summary>In whose name the accompagnateur acts.</summary>
    public static readonly Guid SupporterOrganisation = new("019a0000-0000-7000-8000-000000000221");

    /// <summary>In whose name the agente de collectivité acts.</summary>
    public static readonly Guid OfficerOrganisation = new("019a0000-0000-7000-8000-000000000222");
}

/// <summary>An invented organisation, with the person who acts for it.</summary>
internal sealed record InventedOrganisation(
    Guid Id, Guid Person, string Name, ActorFamily Family, SocialEconomyStatus Status, string Title, string Description);

/// <summary>
/// A collective with its cooperation, unless the type is null. With an id it is invented and everything happens there; without, it
/// is a real one as a public source tells it, and nothing more: no member, no answer, no plan. No commune when the source gives none.
/// </summary>
internal sealed record KnownCollective(
    string Name, string? Type, string? Commune, ActorFamily Family, SocialEconomyStatus Status, string Summary, Guid? Id = null);
