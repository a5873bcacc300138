using Rouages.Objects.Agreements;
using static Rouages.Objects.Tests.Agreements.Drafting;

namespace Rouages.Objects.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly Guid Ours = Guid.CreateVersion7(Then), Theirs = Guid.CreateVersion7(Then);

    [Fact]
    public void An_agreement_without_title_or_with_impossible_terms_is_refused()
    {
        Assert.Equal("Title", Agreement.Begin(default, " ", "", null, Terms, At(0)).Refusal?.Field);
        Assert.Equal("EndsOn", Agreement.Begin(default, "A", "", null, new(Day(3), Day(2), 0), At(0)).Refusal?.Field);
        Assert.Equal("NoticeDays", Agreement.Begin(default, "A", "", null, new(null, null, -1), At(0)).Refusal?.Field);
    }

    [Fact]
    public void A_text_needs_words_and_two_parties_to_be_proposed()
    {
        Assert.Contains("deux parties", Draft(1).Propose(At(1))?.Message);
        var empty = Draft();
        empty.Write("", Terms);
        Assert.Equal("Text", empty.Propose(At(1))?.Field);
    }

    [Fact]
    public void The_same_organisation_is_party_once()
    {
        var agreement = Draft();
        Assert.Equal("Name", agreement.AddParty("partie 1", null, At(0)).Refusal?.Field);
        Assert.Null(agreement.AddParty("La Fabrique", Ours, At(0)).Refusal);
        Assert.Equal("Name", agreement.AddParty("La Fabrique bis", Ours, At(0)).Refusal?.Field);
    }

    [Fact]
    public void A_proposed_text_does_not_change_and_neither_do_its_parties()
    {
        var agreement = Proposed();
        Assert.Contains("ne change plus", agreement.Write("Un autre", Terms)?.Message);
        Assert.NotNull(agreement.AddParty("Encore", null, At(1)).Refusal);
        Assert.NotNull(agreement.RemoveParty(agreement.Parties[0].Id, At(1)));
        Assert.Equal("Le texte.", agreement.Versions[0].Text);
    }

    [Fact]
    public void A_proposal_nobody_signed_may_be_taken_back()
    {
        var agreement = Proposed();
        Assert.Null(agreement.Reopen());
        Assert.Null(agreement.Write("Un autre", Terms));
        agreement.Propose(At(2));
        agreement.Sign(agreement.Parties[0].Id, "Ana", "Beauvais", Day(2), At(2));
        Assert.Contains("déjà une signature", agreement.Reopen()?.Message);
    }

    [Theory]
    [InlineData("", "Beauvais", 2, "Signatory"), InlineData("Ana", " ", 2, "Place"), InlineData("Ana", "Beauvais", 3, "On"),
        InlineData("Ana", "Beauvais", 0, "On")]
    public void A_signature_says_who_where_and_a_possible_day(string signatory, string place, int on, string field)
    {
        var agreement = Proposed();
        Assert.Equal(field, agreement.Sign(agreement.Parties[0].Id, signatory, place, Day(on), At(2)).Refusal?.Field);
        Assert.Empty(agreement.Versions[0].Signatures);
    }

    [Fact]
    public void Nobody_signs_twice_for_another_or_for_a_stranger()
    {
        var agreement = Draft();
        var party = agreement.AddParty("La Fabrique", Ours, At(0)).Value!;
        agreement.Propose(At(1));
        Assert.Contains("Seules les personnes", agreement.Sign(party.Id, "Ana", "Beauvais", Day(1), At(1, Theirs)).Refusal?.Message);
        Assert.Null(agreement.Sign(party.Id, "Ana", "Beauvais", Day(1), At(1, Ours)).Refusal);
        Assert.Contains("déjà signé", agreement.Sign(party.Id, "Ana", "Beauvais", Day(1), At(1, Ours)).Refusal?.Message);
        Assert.Contains("pas partie", agreement.Sign(Theirs, "Ana", "Beauvais", Day(1), At(1)).Refusal?.Message);
    }

    [Fact]
    public void It_is_in_force_when_the_last_party_has_signed()
    {
        var agreement = Proposed(3);
        foreach (var party in agreement.Parties)
        {
            Assert.Null(agreement.InForce(Day(5)));
            agreement.Sign(party.Id, "Ana", "Beauvais", Day(2), At(3));
        }

        Assert.Equal(1, agreement.InForce(Day(2))?.Number);
        Assert.Null(agreement.InForce(Day(1)));
        Assert.True(agreement.Versions[0].IsIntact);
    }

    [Fact]
    public void It_waits_for_its_first_day_and_ends_with_its_last()
    {
        var agreement = Draft();
        agreement.Write("Le texte.", new(Day(10), Day(20), 0));
        agreement.Propose(At(1));
        foreach (var party in agreement.Parties) agreement.Sign(party.Id, "Ana", "Beauvais", Day(2), At(2));
        Assert.Equal((false, true, true, false), (Binds(9), Binds(10), Binds(20), Binds(21)));

        bool Binds(int day) => agreement.InForce(Day(day)) is not null;
    }

    [Fact]
    public void An_amendment_says_why_and_leaves_the_signed_version_as_it_is()
    {
        var agreement = Signed();
        Assert.Equal("Change", agreement.Amend(" ", At(5)).Refusal?.Field);
        var amendment = agreement.Amend("Un second véhicule.", At(5)).Value!;
        Assert.NotNull(agreement.Amend("Encore.", At(5)).Refusal);
        Assert.Null(agreement.Write("Deux véhicules.", Terms));
        Assert.Equal(("Le texte.", 1), (agreement.Versions[0].Text, agreement.InForce(Day(6))?.Number));
        agreement.Propose(At(6));
        foreach (var party in agreement.Parties) agreement.Sign(party.Id, "Ana", "Beauvais", Day(7), At(7));
        Assert.Equal((2, 1), (agreement.InForce(Day(7))?.Number, agreement.InForce(Day(6))?.Number));
        Assert.Equal(AgreementStage.Concluded, amendment.Stage);
    }

    [Fact]
    public void A_given_up_amendment_leaves_the_last_one_in_force()
    {
        var agreement = Signed();
        agreement.Amend("Un second véhicule.", At(5));
        Assert.Null(agreement.Abandon());
        Assert.NotNull(agreement.Abandon());
        Assert.Equal(1, agreement.InForce(Day(9))?.Number);
        Assert.Equal(3, agreement.Amend("Un troisième.", At(9)).Value?.Number);
    }

    [Fact]
    public void A_party_leaves_with_notice_and_may_come_back_on_it()
    {
        var agreement = Signed(3);
        var party = agreement.Parties[0];
        Assert.Equal("Reason", agreement.GiveNotice(party.Id, null, At(5)).Refusal?.Field);
        Assert.Equal(Day(35), agreement.GiveNotice(party.Id, "Nous fermons.", At(5)).Value?.LeavesOn);
        Assert.NotNull(agreement.GiveNotice(party.Id, "Nous fermons.", At(6)).Refusal);
        Assert.Equal((3, 2),
            (agreement.Signing(agreement.Versions[0], Day(34)).Count(), agreement.Signing(agreement.Versions[0], Day(35)).Count()));
        Assert.Null(agreement.WithdrawNotice(party.Id, At(34)));
        Assert.Equal(3, agreement.Signing(agreement.Versions[0], Day(35)).Count());
        agreement.GiveNotice(party.Id, "Cette fois oui.", At(40));
        Assert.Contains("échu", agreement.WithdrawNotice(party.Id, At(70))?.Message);
    }

    [Fact]
    public void With_one_party_left_nothing_is_in_force()
    {
        var agreement = Signed();
        agreement.GiveNotice(agreement.Parties[0].Id, "Nous fermons.", At(5));
        Assert.Equal((1, (int?)null), (agreement.InForce(Day(34))?.Number ?? 0, agreement.InForce(Day(35))?.Number));
    }

    [Fact]
    public void A_bound_party_is_not_taken_out_and_a_new_one_is_bound_by_the_amendment_only()
    {
        var agreement = Signed();
        agreement.Amend("Une troisième partie.", At(5));
        Assert.Contains("préavis", agreement.RemoveParty(agreement.Parties[0].Id, At(5))?.Message);
        var third = agreement.AddParty("La Machinerie", null, At(5)).Value!;
        Assert.Equal([2, 3], agreement.Versions.Select(version => agreement.Signing(version, Day(5)).Count()));
        Assert.Null(agreement.RemoveParty(third.Id, At(5)));
        Assert.Equal([2, 2], agreement.Versions.Select(version => agreement.Signing(version, Day(5)).Count()));
    }

    [Fact]
    public void Who_left_instead_of_signing_does_not_hold_the_others()
    {
        var agreement = Signed(3);
        agreement.GiveNotice(agreement.Parties[0].Id, "Nous fermons.", At(5));
        agreement.Amend("Sans eux.", At(6));
        agreement.Propose(At(6));
        foreach (var party in agreement.Parties.Skip(1)) agreement.Sign(party.Id, "Ana", "Beauvais", Day(7), At(7));
        Assert.False(agreement.Conclude(Day(34)));
        Assert.True(agreement.Conclude(Day(35)));
        Assert.Equal(2, agreement.InForce(Day(35))?.Number);
    }
}
