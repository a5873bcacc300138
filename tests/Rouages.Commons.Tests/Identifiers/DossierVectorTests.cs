using Rouages.Commons.Identifiers;

namespace Rouages.Commons.Tests.Identifiers;

/// <summary>Every test vector of the domain dossier, § 7.3.</summary>
public class DossierVectorTests
{
    [Theory]
    [InlineData("200034528", true)]
    [InlineData("200034582", false)]
    [InlineData("732829320", true)]
    [InlineData("404833048", true)]
    [InlineData("123456782", true)]
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    public void A_siren_is_what_its_check_digit_says(string text, bool valid) =>
        Assert.Equal(valid, Siren.Parse(text).Refusal is null);

    [Theory]
    [InlineData("20003452800014", true)]
    [InlineData("20003452800041", false)]
    [InlineData("73282932000074", true)]
    [InlineData("73282932000075", false)]
    [InlineData("35600000000048", true)]
    [InlineData("35600000009075", true)]
    [InlineData("35600000009076", false)]
    public void A_siret_is_what_its_check_digits_say(string text, bool valid) =>
        Assert.Equal(valid, Siret.Parse(text).Refusal is null);

    [Theory]
    [InlineData("W601000123", true)]
    [InlineData("W60100012", false)]
    [InlineData("w601000123", true)]
    public void An_rna_is_a_letter_and_nine_characters(string text, bool valid) =>
        Assert.Equal(valid, Rna.Parse(text).Refusal is null);

    [Theory]
    [InlineData("2A004", true)]
    [InlineData("20004", false)]
    [InlineData("97411", true)]
    [InlineData("97501", false)]
    public void A_commune_code_starts_with_a_departement(string text, bool valid) =>
        Assert.Equal(valid, CommuneCode.Parse(text).Refusal is null);
}
