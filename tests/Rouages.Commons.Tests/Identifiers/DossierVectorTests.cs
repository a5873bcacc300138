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
    [InlineData("2A004", "2A")]
    [InlineData("20004", null)]
    [InlineData("97411", "974")]
    [InlineData("97501", "975")]
    public void A_commune_code_starts_with_a_departement_or_a_collectivity(string text, string? departement) =>
        Assert.Equal(departement, CommuneCode.Parse(text).Value?.Departement);

    [Theory]
    [InlineData("200034528", 30)]
    [InlineData("200034582", 27)]
    [InlineData("732829320", 40)]
    [InlineData("123456782", 40)]
    [InlineData("123456789", 47)]
    [InlineData("000000000", 0)]
    [InlineData("20003452800014", 30)]
    [InlineData("20003452800041", 33)]
    [InlineData("73282932000074", 50)]
    [InlineData("73282932000075", 51)]
    [InlineData("35600000000048", 30)]
    [InlineData("35600000009075", 33)]
    [InlineData("35600000009076", 34)]
    public void The_sum_is_that_of_the_dossier(string digits, int sum) => Assert.Equal(sum, Written.LuhnSum(digits));

    [Theory]
    [InlineData("35600000000048", 26)]
    [InlineData("35600000009075", 35)]
    [InlineData("35600000009076", 36)]
    public void La_Poste_adds_the_digits_as_they_are(string digits, int sum) => Assert.Equal(sum, Written.DigitSum(digits));
}
