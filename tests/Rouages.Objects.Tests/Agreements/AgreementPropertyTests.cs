using FsCheck;
using FsCheck.Fluent;
using Rouages.Objects.Agreements;
using static Rouages.Objects.Tests.Agreements.Drafting;

namespace Rouages.Objects.Tests.Agreements;

/// <summary>What must hold whatever people do, in whatever order.</summary>
public sealed class AgreementPropertyTests
{
    private static readonly Gen<(string What, int Who)[]> Acts =
        (from what in Gen.Frequency([
            (4, Gen.Constant("sign")), (2, Gen.Elements("propose", "amend", "write")),
                (1, Gen.Elements("reopen", "abandon", "add", "remove", "leave", "stay"))])
         from who in Gen.Choose(0, 3)
         select (what, who)).ArrayOf(40);

    [Fact]
    public void A_version_that_was_proposed_and_signed_never_changes() => Holds(agreement =>
        agreement.Versions.Where(version => version.Signatures.Count > 0)
            .Select(version => (version.Number, version.Text, version.Terms, version.Seal)));

    [Fact]
    public void Signatures_stay() =>
        Holds(agreement => agreement.Versions.SelectMany(version => version.Signatures.Select(signature => signature.Id)));

    [Fact]
    public void What_binds_was_signed_by_all_whom_it_binds()
    {
        var bound = 0;
        Prop.ForAll(Acts.ToArbitrary(), acts =>
        {
            var agreement = Draft(3);
            foreach (var (act, day) in acts.Select((act, i) => (act, i + 1)))
            {
                Do(agreement, act.What, act.Who, day);
                if (agreement.InForce(Day(day)) is not { } version) continue;
                bound++;
                var signed = version.Signatures.Select(signature => signature.PartyId).ToHashSet();
                if (!version.IsIntact || version.Stage != AgreementStage.Concluded
                    || !agreement.Signing(version, Day(day)).All(party => signed.Contains(party.Id))) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
        Assert.True(bound > 0, "No agreement ever came into force.");
    }

    // What was true of the past stays true: each later list begins with the earlier one.
    private static void Holds<T>(Func<Agreement, IEnumerable<T>> past)
    {
        var most = 0;
        Prop.ForAll(Acts.ToArbitrary(), acts =>
        {
            var agreement = Draft(3);
            HashSet<T> seen = [];
            foreach (var (act, day) in acts.Select((act, i) => (act, i + 1)))
            {
                Do(agreement, act.What, act.Who, day);
                var now = past(agreement).ToHashSet();
                if (!seen.IsSubsetOf(now)) return false;
                seen = now;
            }

            most = Math.Max(most, seen.Count);
            return true;
        }).QuickCheckThrowOnFailure();
        Assert.True(most > 0, "Nothing was ever signed.");
    }

    private static object? Do(Agreement agreement, string what, int who, int day)
    {
        var party = agreement.Parties[who % agreement.Parties.Count].Id;
        return what switch
        {
            "sign" => agreement.Sign(party, "Ana", "Beauvais", Day(day), At(day)),
            "propose" => agreement.Propose(At(day)),
            "amend" => agreement.Amend($"Avenant du jour {day}", At(day)),
            "write" => agreement.Write($"Texte du jour {day}", new(null, null, who)),
            "reopen" => agreement.Reopen(),
            "abandon" => agreement.Abandon(),
            "add" => agreement.AddParty($"Partie du jour {day}", null, At(day)),
            "remove" => agreement.RemoveParty(party, At(day)),
            "leave" => agreement.GiveNotice(party, "Nous partons.", At(day)),
            _ => agreement.WithdrawNotice(party, At(day)),
        };
    }
}
