using FsCheck;
using FsCheck.Fluent;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class GuestListTests
{
    [Fact]
    public void A_line_is_a_name_then_perhaps_an_address_and_an_organisation()
    {
        var list =
            GuestList.Read("Ana Ruiz ; ana@exemple.fr ; La Machinerie\r\n\r\nBao\nChloé;;Mobicoop\nDina\tdina@exemple.fr\tHop Hop Hop");
        Assert.Empty(list.Problems);
        Assert.Equal(
            [
                new("Ana Ruiz", "ana@exemple.fr", "La Machinerie"), new("Bao", null, null), new("Chloé", null, "Mobicoop"),
                new Guest("Dina", "dina@exemple.fr", "Hop Hop Hop"),
            ], list.Guests);
    }

    [Theory]
    [InlineData("; ana@exemple.fr", "Il manque le nom.")]
    [InlineData("ana@exemple.fr", "Commencez par le nom, puis l’adresse.")]
    [InlineData("Ana ; ana à la ferme", "« {0} » n’est pas une adresse électronique.")]
    [InlineData("Hélène;hélène@exemple.fr", "« {0} » n’est pas une adresse électronique.")]
    [InlineData("Ana;\uFEFFana@exemple.fr", "« {0} » n’est pas une adresse électronique.")]
    [InlineData("Ana;point@exemple.fr.", "« {0} » n’est pas une adresse électronique.")]
    [InlineData("Ana ; ana@ferme", "« {0} » n’est pas une adresse électronique.")]
    [InlineData("Ana ; ana@exemple.fr ; La Machinerie ; présidente", "Trop de points-virgules : nom ; adresse ; organisation.")]
    public void A_line_that_cannot_be_read_is_told_with_its_number(string line, string message)
    {
        var list = GuestList.Read("Bao\n\n" + line);
        Assert.Equal((3, message), (list.Problems.Single().Line, list.Problems.Single().Refusal.Message));
        Assert.Single(list.Guests);
    }

    [Fact]
    public void One_address_gets_one_link()
    {
        var list = GuestList.Read("Ana ; contact@exemple.fr\nBao ; Contact@exemple.fr");
        Assert.Equal(2, Assert.Single(list.Problems).Line);
    }

    [Fact]
    public void Names_and_lists_are_bounded()
    {
        Assert.Single(GuestList.Read(new string('a', Respondent.LongestName + 1)).Problems);
        Assert.Single(GuestList.Read($"Ana;;{new string('a', Respondent.LongestOrganisation + 1)}").Problems);
        Assert.Single(GuestList.Read(new string('\n', GuestList.LongestText + 1)).Problems);
        Assert.Single(GuestList.Read(string.Join('\n', Enumerable.Range(0, GuestList.MostLines + 1).Select(i => $"Nom {i}"))).Problems);
    }

    [Fact]
    public void Whatever_is_pasted_each_line_is_a_guest_or_a_problem() =>
        Prop.ForAll<string?>(text =>
        {
            var list = GuestList.Read(text);
            var lines = (text ?? "").Replace('\v', '\n').ReplaceLineEndings("\n").Split('\n').Count(line => line.Trim().Length > 0);
            return lines == list.Guests.Count + list.Problems.Count
                && list.Guests.All(guest => guest.Name.Length is > 0 and <= Respondent.LongestName);
        }).QuickCheckThrowOnFailure();
}
