using Rouages.Territories;

namespace Rouages.Host.Tests.CommandLine;

public class IdCommandTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("id", "siren")]
    [InlineData("id", "passport", "1")]
    [InlineData("profile")]
    [InlineData("profile", "a.json", "b.json")]
    [InlineData("dance")]
    public void Bad_usage_is_explained_on_the_error_stream(params string[] arguments)
    {
        var printed = Printed.Run(arguments);
        Assert.Equal((2, ""), (printed.Code, printed.Out));
        Assert.NotEmpty(printed.Error);
    }

    [Fact]
    public void Each_value_gets_its_line_as_it_was_given()
    {
        var printed = Printed.Run("id", "siren", "200 034 528", "200034582", "-5");
        Assert.Equal(1, printed.Code);
        Assert.Equal(
            [
                "200 034 528\tvalid\t200034528",
                "200034582\tinvalid\tCe numéro SIREN est faux\u00a0: son chiffre de contrôle ne correspond pas.",
                "-5\tinvalid\tUn numéro SIREN compte neuf chiffres.",
            ], printed.Lines);
    }

    [Fact]
    public void All_valid_is_zero() => Assert.Equal(0, Printed.Run("id", "siret", "73282932000074", "35600000009075").Code);

    [Fact]
    public void A_dash_reads_one_value_per_line()
    {
        var printed = Printed.Given("W601000123\r\n\nw9r1000123\n", [], "id", "rna", "-");
        Assert.Equal(["W601000123\tvalid\tW601000123", "\tinvalid\tIndiquez un numéro RNA.", "w9r1000123\tvalid\tW9R1000123"],
            printed.Lines);
    }

    [Theory]
    [InlineData("60057", "60057")]
    [InlineData("1053", "01053")]
    [InlineData("2a004", "2A004")]
    [InlineData("20004", "2A004")]
    [InlineData("20033", "2B033")]
    [InlineData("75101", "75056")]
    [InlineData("75120", "75056")]
    [InlineData("69381", "69123")]
    [InlineData("69389", "69123")]
    [InlineData("13201", "13055")]
    [InlineData("13216", "13055")]
    [InlineData("97501", "97501")]
    [InlineData("97502", "97502")]
    [InlineData("75056.0", "75056")]
    public void A_commune_code_is_read_as_files_carry_it(string written, string normal) =>
        Assert.Equal([$"{written}\tvalid\t{normal}"], Printed.Run("id", "commune", written).Lines);

    [Theory]
    [InlineData("60999", "Ce code est bien formé, mais aucune commune ne le porte en 2026.")]
    [InlineData("75121", "Ce code est bien formé, mais aucune commune ne le porte en 2026.")]
    [InlineData("69390", "Ce code est bien formé, mais aucune commune ne le porte en 2026.")]
    [InlineData("20999", "Le département 20 n’existe plus\u00a0: en Corse, les codes de commune commencent par 2A ou 2B.")]
    [InlineData("105", "Un code de commune compte cinq caractères.")]
    [InlineData("", "Indiquez le code Insee d’une commune.")]
    public void A_commune_must_exist_too(string written, string reason) =>
        Assert.Equal([$"{written}\tinvalid\t{reason}"], Printed.Run("id", "commune", "--", written).Lines);

    [Fact]
    public void Every_old_code_of_Corsica_leads_to_one_commune_of_the_real_split()
    {
        var known = KnownCodes.Read();
        string[] corsica =
            [.. Enumerable.Range(1, 999).SelectMany(number => new[] { $"2A{number:000}", $"2B{number:000}" }).Where(known.HasCommune)];
        Assert.Equal(360, corsica.Length);
        Assert.All(corsica, code => Assert.Equal(code, known.ReadCommune($"20{code[2..]}").Value?.Value));
    }

    [Fact]
    public void A_commune_that_merged_is_told_where_it_is() => Assert.Equal(
        ["01033\tvalid\t01033", "1126\tinvalid\tCette commune a changé de code\u00a0: elle est aujourd’hui dans 01033."],
        Printed.Run("id", "commune", "01033", "1126").Lines);

    [Fact]
    public void A_postcode_must_be_that_of_a_commune() => Assert.Equal(
        ["60000\tvalid\t60000", "20000\tvalid\t20000",
            "99999\tinvalid\tCe code est bien formé, mais n’est celui d’aucune commune en 2026."],
        Printed.Run("id", "postcode", "60000", "20000", "99999").Lines);
}
