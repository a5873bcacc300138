namespace Rouages.Accounts.Demo;

/// <summary>
/// The invented people of an instance with demonstration content. Their ids never change, so that other content may refer to them.
/// </summary>
public static class DemoPeople
{
    /// <summary>The one password of all demonstration accounts; they exist on no other instance.</summary>
    public const string Password = "cinq roues qui tournent";

    /// <summary>Facilitates the cooperation: « animatrice ».</summary>
    public static readonly Guid Facilitator = new("019a0000-0000-7000-8000-000000000001");

    /// <summary>Leads the cooperation: « porteuse ».</summary>
    public static readonly Guid Lead = new("019a0000-0000-7000-8000-000000000002");

    /// <summary>Four members: « membres ».</summary>
    public static readonly IReadOnlyList<Guid> Members =
    [
        new("019a0000-0000-7000-8000-000000000011"), new("019a0000-0000-7000-8000-000000000012"),
        new("019a0000-0000-7000-8000-000000000013"), new("019a0000-0000-7000-8000-000000000014"),
    ];

    /// <summary>Accompanies several cooperations from a network: « accompagnateur ».</summary>
    public static readonly Guid Supporter = new("019a0000-0000-7000-8000-000000000021");

    /// <summary>Works for a local authority: « agente de collectivité ».</summary>
    public static readonly Guid Officer = new("019a0000-0000-7000-8000-000000000022");

    /// <summary>Lives there and belongs to no organisation: « habitante ».</summary>
    public static readonly Guid Inhabitant = new("019a0000-0000-7000-8000-000000000023");

    internal static readonly IReadOnlyList<DemoPerson> All =
    [
        new(Facilitator, "Aïcha Lemoine", "animatrice"),
        new(Lead, "Solène Caron", "porteuse"),
        new(Members[0], "Bao Nguyen", "membre1"),
        new(Members[1], "Marie-Jo Delattre", "membre2"),
        new(Members[2], "Yanis Haddad", "membre3"),
        new(Members[3], "Clémence Roussel", "membre4"),
        new(Supporter, "Paul Vasseur", "accompagnateur"),
        new(Officer, "Inès Fontaine", "agente"),
        new(Inhabitant, "Nour Petit", "habitante"),
    ];
}

/// <summary>One invented person.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Name">Shown with « (démo) » behind it.</param>
/// <param name="Who">Part of the address before the @.</param>
internal sealed record DemoPerson(Guid Id, string Name, string Who)
{
    internal string Email => $"{Who}@demo.rouages.example";
}
