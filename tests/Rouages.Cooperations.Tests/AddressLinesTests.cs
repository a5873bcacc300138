using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Tests;

public sealed class AddressLinesTests
{
    [Theory]
    [InlineData("lea@exemple.fr", "lea@exemple.fr|")]
    [InlineData("  Lea@Exemple.FR \r\n\n sam@exemple.fr", "lea@exemple.fr|", "sam@exemple.fr|")]
    [InlineData("lea@exemple.fr; sam@exemple.fr, zoe@exemple.fr", "lea@exemple.fr|", "sam@exemple.fr|", "zoe@exemple.fr|")]
    [InlineData("Léa Martin <lea@exemple.fr>", "lea@exemple.fr|Léa Martin")]
    [InlineData("\"Martin, Léa\" <lea@exemple.fr>", "lea@exemple.fr|Martin, Léa")]
    [InlineData("lea@exemple.fr\nLEA@exemple.fr", "lea@exemple.fr|")]
    public void Addresses_are_read_as_people_paste_them(string typed, params string[] expected)
    {
        var (good, wrong) = AddressLines.Read(typed);
        Assert.Equal(expected, good.Select(one => $"{one.Email}|{one.Person}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Each_line_that_is_no_address_says_so_and_no_other()
    {
        var (good, wrong) = AddressLines.Read("lea@exemple.fr\nles Copeaux\nsam@@exemple\n<>");
        Assert.Equal("lea@exemple.fr", Assert.Single(good).Email);
        Assert.Equal(["les Copeaux", "sam@@exemple", "<>"], wrong.Select(refusal => refusal.Arguments[0]));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" \n ; ")]
    public void Nothing_typed_is_nobody_and_no_fault(string? typed)
    {
        var (good, wrong) = AddressLines.Read(typed);
        Assert.Empty(good);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_list_too_long_for_one_form_is_refused_with_its_number()
    {
        var (_, wrong) = AddressLines.Read(string.Join('\n', Enumerable.Range(0, 51).Select(rank => $"un{rank}@exemple.fr")));
        Assert.Equal([51, AddressLines.Most], Assert.Single(wrong).Arguments);
    }
}
