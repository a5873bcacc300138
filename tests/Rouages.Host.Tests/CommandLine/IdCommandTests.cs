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
                "200 034 528\tvalid\t",
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
        Assert.Equal(["W601000123\tvalid\t", "\tinvalid\tIndiquez un numéro RNA.", "w9r1000123\tvalid\t"], printed.Lines);
    }

    [Fact]
    public void A_well_formed_commune_must_exist_too() => Assert.Equal(
        [
            "60057\tvalid\t",
            "2a004\tvalid\t",
            "60999\tinvalid\tCe code est bien formé, mais aucune commune ne le porte en 2026.",
            "75101\tinvalid\tCe code est bien formé, mais aucune commune ne le porte en 2026.",
            "97501\tinvalid\tCette collectivité d’outre-mer n’est pas un département.",
        ], Printed.Run("id", "commune", "60057", "2a004", "60999", "75101", "97501").Lines);

    [Fact]
    public void A_postcode_must_be_that_of_a_commune() => Assert.Equal(
        ["60000\tvalid\t", "20000\tvalid\t", "99999\tinvalid\tCe code est bien formé, mais n’est celui d’aucune commune en 2026."],
        Printed.Run("id", "postcode", "60000", "20000", "99999").Lines);
}
