using Rouages.Cooperations.Domain;
using Rouages.Objects.Agreements;

namespace Rouages.Objects.Tests.Agreements;

/// <summary>Agreements at the point where a test begins.</summary>
internal static class Drafting
{
    internal static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    internal static readonly AgreementTerms Terms = new(null, null, 30);

    internal static Act At(int day, Guid? organisation = null) => new(Guid.CreateVersion7(Then), organisation, Then.AddDays(day));

    internal static DateOnly Day(int day) => new DateOnly(2026, 3, 2).AddDays(day);

    /// <summary>A draft between as many parties that have no page here.</summary>
    internal static Agreement Draft(int parties = 2)
    {
        var agreement =
            Agreement.Begin(new("cooperation", Guid.CreateVersion7(Then)), "Mutualiser un véhicule", "Le texte.", null, Terms,
                At(0)).Value!;
        for (var i = 0; i < parties; i++) Assert.Null(agreement.AddParty($"Partie {i}", null, At(0)).Refusal);
        return agreement;
    }

    internal static Agreement Proposed(int parties = 2)
    {
        var agreement = Draft(parties);
        Assert.Null(agreement.Propose(At(1)));
        return agreement;
    }

    internal static Agreement Signed(int parties = 2)
    {
        var agreement = Proposed(parties);
        foreach (var party in agreement.Parties) Assert.Null(agreement.Sign(party.Id, "Ana", "Beauvais", Day(2), At(2)).Refusal);
        return agreement;
    }
}
