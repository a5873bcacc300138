using System.Text.RegularExpressions;
using Rouages.Commons.Identifiers;

namespace Rouages.Commons.Tests.Identifiers;

public class WritingTests
{
    [Theory]
    [InlineData("200 034 528")]
    [InlineData("200.034.528")]
    [InlineData("200-034-528")]
    [InlineData("\u00a0200\u202f034\u2011528\u200b\t")]
    public void Separators_do_not_count(string text) => Assert.Equal("200034528", Siren.Parse(text).Value?.Value);

    [Fact]
    public void Case_is_raised_and_leading_zeros_stay()
    {
        Assert.Equal("W601000123", Rna.Parse("w 601 000 123").Value?.Value);
        Assert.Equal("W601000123", Rna.Parse("W601-000123").Value?.Value);
        Assert.Equal("2A004", CommuneCode.Parse("2a 004").Value?.Value);
        Assert.Equal("01001", CommuneCode.Parse("01 001").Value?.Value);
        Assert.Equal("01400", Postcode.Parse("01 400").Value?.ToString());
    }

    [Theory]
    [InlineData("75056.0", "75056")]
    [InlineData("1053.0", "1053")]
    [InlineData("200.034.520", "200034520")]
    [InlineData("1.0.0", "100")]
    public void A_decimal_that_a_table_added_is_taken_away(string text, string normal) => Assert.Equal(normal, Written.Normalise(text));

    [Fact]
    public void The_same_number_written_twice_is_the_same_value() =>
        Assert.Equal(Siren.Parse("200 034 528").Value, Siren.Parse("200034528").Value);

    [Fact]
    public void A_siret_knows_its_siren() => Assert.Equal("732829320", Siret.Parse("732 829 320 00074").Value?.Siren.Value);

    [Theory]
    [InlineData("60057", "60")]
    [InlineData("2A004", "2A")]
    [InlineData("97411", "974")]
    [InlineData("97501", "975")]
    [InlineData("98818", "988")]
    public void A_commune_code_knows_its_departement(string code, string departement) =>
        Assert.Equal(departement, CommuneCode.Parse(code).Value?.Departement);

    // They have communes and are no départements.
    private static readonly string[] Collectivities = ["975", "977", "978", "986", "987", "988"];

    [Fact]
    public void Every_commune_code_agrees_with_the_expression_of_the_dossier()
    {
        var dossier = new Regex("^((0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}|97[12346][0-9]{2})$");
        var starts = "0123456789AB".SelectMany(_ => "0123456789AB", (first, second) => $"{first}{second}");
        foreach (var code in starts.SelectMany(_ => Enumerable.Range(0, 10), (start, digit) => $"{start}{digit}01"))
            Assert.True(dossier.IsMatch(code)
                == (CommuneCode.Parse(code).Value is { } read && !Collectivities.Contains(read.Departement)), code);
    }
}
